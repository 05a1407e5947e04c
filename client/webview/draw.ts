import type { BlockChange, PostingContent } from '../src/preview/messages';
import { pageAttributes } from './blocks';
import { forgetFindings, prepareFindings } from './findings';
import { morph } from './morph';

/** Draws a posting, and leaves what stays the same as it is. */
export function drawPosting(
  posting: HTMLElement,
  { html, findings, underlined, stale, nothing, lang }: PostingContent,
): void {
  const { content } = templateOf(html);
  if (!content.querySelector('[data-block], .view')) content.replaceChildren(noPosting(nothing));
  if (stale || !underlined) forgetFindings(content);
  else prepareFindings(content, findings);
  const main = document.createElement('main');
  for (const { name, value } of posting.attributes) main.setAttribute(name, value);
  main.lang = lang;
  main.append(content);
  morph(posting, main, pageAttributes);
}

/** Draws one block of the posting, and nothing else of the page. */
export function drawBlock(
  posting: HTMLElement,
  { block, html }: BlockChange,
  { findings, underlined }: Pick<PostingContent, 'findings' | 'underlined'>,
): void {
  const shown = posting.querySelector(`[data-block="${block}"]`);
  const { content } = templateOf(html);
  const next = content.firstElementChild;
  if (!shown || !next) return;
  const before = [...posting.querySelectorAll('[data-finding]')].filter(
    (mark) => shown.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  if (underlined) prepareFindings(content, findings, before);
  else forgetFindings(content);
  if (shown.tagName === next.tagName && shown.id === next.id) morph(shown, next, pageAttributes);
  else shown.replaceWith(next);
}

function templateOf(html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template;
}

function noPosting(words: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'nothing';
  paragraph.textContent = words;
  return paragraph;
}
