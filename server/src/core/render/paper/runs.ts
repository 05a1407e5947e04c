import type { Token } from 'markdown-it';
import { printable } from '../escape';
import { strictAddress } from '../links';
import { withAddress } from '../outlineProse';
import { attributeOf } from '../prose';
import type { SourceRef } from '../types';
import type { PaperRun } from './types';

/** Parsed Markdown of a line as runs, with the address behind each link written out: paper cannot be clicked. */
export function runsOf(tokens: readonly Token[], source: SourceRef): PaperRun[] {
  const runs: PaperRun[] = [];
  const depths = { bold: 0, italic: 0, struck: 0 };
  let link: { readonly href: string; readonly first: number } | undefined;
  const add = (text: string, more: Partial<PaperRun> = {}): void => {
    if (text === '') return;
    runs.push({ text: wellFormed(text), source, ...marksOf(depths), ...linkTo(link?.href), ...more });
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
        add(' ');
        break;
      case 'hardbreak':
        add('\n');
        break;
      case 'code_inline':
        add(token.content, { code: true });
        break;
      case 'strong_open':
      case 'strong_close':
        depths.bold += token.nesting;
        break;
      case 'em_open':
      case 'em_close':
        depths.italic += token.nesting;
        break;
      case 's_open':
      case 's_close':
        depths.struck += token.nesting;
        break;
      case 'link_open':
        link = { href: attributeOf(token, 'href'), first: runs.length };
        break;
      case 'link_close':
        if (link) showAddress(runs, link.first, link.href, source);
        link = undefined;
        break;
      case 'image': {
        const href = attributeOf(token, 'src');
        if (link || !href) {
          add(token.content);
          break;
        }
        const first = runs.length;
        add(token.content, linkTo(href));
        showAddress(runs, first, href, source);
        break;
      }
      default:
        add(token.content);
    }
  }
  return tidy(runs);
}

/** Text that is no Markdown as a single run, or two where it hides an address. */
export function plainRuns(text: string, source: SourceRef | undefined, href?: string): PaperRun[] {
  const run = { text: wellFormed(text), ...(source && { source }), ...linkTo(href) };
  const runs: PaperRun[] = [run];
  if (href) showAddress(runs, 0, href, source);
  return tidy(runs);
}

/** Text that every output can hold: no control characters but those for spaces and lines, no halves of characters. */
export function wellFormed(text: string): string {
  return printable(text.replace(/[\v\f]/g, ' '));
}

/** Spaces as one space each, none at the ends or around line breaks, and no runs without words. */
export function tidy(runs: readonly PaperRun[]): PaperRun[] {
  const tidied: PaperRun[] = [];
  let isOpen = false;
  for (const run of runs) {
    let text = run.text === '\n' ? '\n' : run.text.replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ');
    if (text === '\n') trimEnd(tidied);
    else if (!isOpen && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    isOpen = !/[ \n]$/.test(text);
    tidied.push({ ...run, text });
  }
  trimEnd(tidied);
  return tidied;
}

function trimEnd(runs: PaperRun[]): void {
  for (let last = runs.pop(); last; last = runs.pop()) {
    const text = last.text.trimEnd();
    if (text === '') continue;
    runs.push({ ...last, text });
    return;
  }
}

function marksOf(depths: { bold: number; italic: number; struck: number }): Partial<PaperRun> {
  return {
    ...(depths.bold > 0 && { bold: true }),
    ...(depths.italic > 0 && { italic: true }),
    ...(depths.struck > 0 && { struck: true }),
  };
}

function linkTo(href: string | undefined): { href?: string } {
  const address = href ? strictAddress(href) : undefined;
  return address ? { href: address } : {};
}

/** Puts the address behind the words that lead to it, unless they show it. */
function showAddress(runs: PaperRun[], first: number, href: string, source: SourceRef | undefined): void {
  const words = runs
    .slice(first)
    .map(({ text }) => text)
    .join('');
  const address = wellFormed(withAddress(words, href).slice(words.length));
  const origin = source && { source };
  if (words.trim() === '') runs.push({ text: address, ...linkTo(href), ...origin });
  else if (address !== '') runs.push({ text: address, quiet: true, ...origin });
}
