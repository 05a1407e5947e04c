import { printable } from './escape';
import { type OutlineBlock, type OutlineOptions, outlineOf } from './outline';
import type { JobView } from './types';
import { columnsOf, wrap } from './wrap';

export interface TextOptions extends OutlineOptions {
  /** The columns of a line; 72 unless told otherwise. A longer word, such as an address, stays whole. */
  readonly width?: number;
}

/** The posting as plain text, as applicant tracking systems keep it: words, lines, bullets and numbers. */
export function renderText(view: JobView, options: TextOptions = {}): string {
  const { header, sections } = outlineOf(view, options);
  const width = options.width ?? 72;
  const parts = [header, ...sections.map(({ blocks }) => blocks)].map((blocks) => blocksText(blocks, width));
  return `${parts.filter((part) => part !== '').join('\n\n\n')}\n`;
}

function blocksText(blocks: readonly OutlineBlock[], width: number): string {
  let text = '';
  let before: OutlineBlock | undefined;
  for (const block of blocks) {
    const words = blockText(block, width);
    if (words === '') continue;
    if (before) text += before.kind === 'heading' && before.level > 1 ? '\n' : '\n\n';
    text += words;
    before = block;
  }
  return text;
}

function blockText(block: OutlineBlock, width: number): string {
  switch (block.kind) {
    case 'heading':
      return wrapped(block.text, width);
    case 'paragraph':
      return block.text
        .split('\n')
        .map((line) => wrapped(line, width))
        .join('\n');
    case 'lines':
      return block.lines.map((line) => hanging(wrapped(line, width - 2), '', '  ')).join('\n');
    case 'list':
      return listText(block, width);
    case 'quote':
      return hanging(blocksText(block.blocks, width - 2), '> ', '> ');
    case 'code':
      return hanging(printable(block.text), '    ', '    ');
  }
}

function listText({ start, items }: Extract<OutlineBlock, { kind: 'list' }>, width: number): string {
  const isLong = items.some(
    (blocks) => blocks.length > 1 && blocks.some(({ kind }) => kind !== 'list') && !isTight(blocks),
  );
  return items
    .map((blocks, index) => {
      const marker = start === undefined ? '- ' : `${start + index}. `;
      const inner = Math.max(20, width - columnsOf(marker));
      return hanging(
        isLong ? blocksText(blocks, inner) : tightText(blocks, inner),
        marker,
        ' '.repeat(marker.length),
      );
    })
    .join(isLong ? '\n\n' : '\n');
}

/** A line, and perhaps lists below it. */
function isTight([first, ...rest]: readonly OutlineBlock[]): boolean {
  return first?.kind === 'paragraph' && rest.every(({ kind }) => kind === 'list');
}

function tightText(blocks: readonly OutlineBlock[], width: number): string {
  return blocks
    .map((block) => blockText(block, width))
    .filter((text) => text !== '')
    .join('\n');
}

function wrapped(line: string, width: number): string {
  return wrap(printable(line), width).join('\n');
}

function hanging(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}
