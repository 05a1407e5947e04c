import type { Token } from 'markdown-it';
import { elementsOf } from '../elements';
import { attributeOf } from '../prose';
import type { SourceRef } from '../types';
import { runsOf, wellFormed } from './runs';
import type { PaperBlock, PaperRun, PaperTable } from './types';

/** Parsed Markdown as blocks. */
export function blocksOf(tokens: readonly Token[], source: SourceRef): PaperBlock[] {
  return elementsOf(tokens).flatMap(({ token, inner }) => blockOf(token, inner, source) ?? []);
}

function blockOf(token: Token, inner: readonly Token[], source: SourceRef): PaperBlock | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return filled({ kind: 'paragraph', style: 'body', runs: inlineOf(inner, source) });
    case 'heading_open':
      return filled({
        kind: 'heading',
        level: Number(token.tag.slice(1)),
        runs: oneLine(inlineOf(inner, source)),
      });
    case 'bullet_list_open':
      return list(inner, undefined, source);
    case 'ordered_list_open':
      return list(inner, Number(attributeOf(token, 'start') || 1), source);
    case 'blockquote_open': {
      const blocks = blocksOf(inner, source);
      return blocks.length > 0 ? { kind: 'quote', blocks } : undefined;
    }
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: wellFormed(token.content.replace(/\n$/, '')), source };
    case 'hr':
      return { kind: 'rule' };
    case 'table_open':
      return table(inner, source);
    default:
      return undefined;
  }
}

function list(tokens: readonly Token[], start: number | undefined, source: SourceRef): PaperBlock {
  const pieces = elementsOf(tokens);
  // The paragraphs of a tight list's own items are hidden.
  const tight = pieces.every(({ inner }) => inner[0]?.type !== 'paragraph_open' || inner[0].hidden);
  return { kind: 'list', start, tight, items: pieces.map(({ inner }) => blocksOf(inner, source)) };
}

function table(tokens: readonly Token[], source: SourceRef): PaperTable {
  const columns: PaperTable['columns'][number][] = [];
  const rows: PaperRun[][][] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    if (token.type === 'th_open') columns.push(alignment(attributeOf(token, 'style')));
    rows.at(-1)?.push(inlineOf(tokens.slice(index + 1, index + 2), source));
  }
  return { kind: 'table', columns, rows };
}

function alignment(style: string): PaperTable['columns'][number] {
  const align = /text-align:\s*(\w+)/.exec(style)?.[1];
  return align === 'right' || align === 'center' ? align : 'left';
}

function inlineOf(tokens: readonly Token[], source: SourceRef): PaperRun[] {
  return runsOf(
    tokens.flatMap((token) => token.children ?? []),
    source,
  );
}

function oneLine(runs: readonly PaperRun[]): PaperRun[] {
  return runs.map((run) => (run.text === '\n' ? { ...run, text: ' ' } : run));
}

function filled<T extends PaperBlock & { readonly runs: readonly PaperRun[] }>(block: T): T | undefined {
  return block.runs.length > 0 ? block : undefined;
}
