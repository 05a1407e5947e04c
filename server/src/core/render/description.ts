import { escapeHtml } from './escape';
import { type OutlineBlock, outlineOf } from './outline';
import { outlineProse } from './outlineProse';
import { proseRenderer } from './prose';
import type { JobView, TextView } from './types';

/**
 * The posting as search engines take its description: of HTML, only `p`, `ul`, `li` and `br` count there. What
 * has a property of its own, such as title, dates and the link to apply, is not repeated.
 */
export function descriptionHtml(view: JobView): string {
  const sections = view.sections
    .filter(({ kind }) => kind !== 'posting')
    .map((section) => ({ ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'links') }));
  const outline = outlineOf({ ...view, sections }, { withoutAddresses: true });
  return outline.sections.flatMap(({ blocks }) => blocks.map(blockHtml)).join('');
}

/** An answer in the same few elements. */
export function faqHtml(answer: TextView): string {
  return outlineProse(proseRenderer().blockTokens(answer.text, 3), false).map(blockHtml).join('');
}

function blockHtml(block: OutlineBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text === '' ? '' : `<p>${lines(block.text.split('\n'))}</p>`;
    case 'code':
      return `<p>${lines(block.text.split('\n'))}</p>`;
    case 'lines':
      return `<p>${lines(block.lines)}</p>`;
    case 'quote':
      return block.blocks.map(blockHtml).join('');
    case 'list':
      return `<ul>${block.items.map((blocks) => `<li>${itemHtml(blocks)}</li>`).join('')}</ul>`;
  }
}

/** A single paragraph is the item itself. */
function itemHtml(blocks: readonly OutlineBlock[]): string {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks.map(blockHtml).join('');
  return lines(first.text.split('\n')) + rest.map(blockHtml).join('');
}

function lines(texts: readonly string[]): string {
  return texts.map(escapeHtml).join('<br>');
}
