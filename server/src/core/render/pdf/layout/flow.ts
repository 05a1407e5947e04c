import type { PaperBlock, PaperList, PaperRun } from '../../paper';
import { createNode, type StructureNode } from '../file/structure';
import { breakLines, type Piece } from './breakLines';
import { colors, headingStyle, styles, type TextStyle } from './look';
import { tableLines } from './table';

/** A line of the page, all of whose content lies at the same height. Lengths in points. */
export interface Line {
  readonly parts: readonly LinePart[];
  /** Space above, which falls away at the top of a page. */
  readonly above: number;
  readonly height: number;
  /** From the top of the line, without the space above, to the feet of the letters. */
  readonly baseline: number;
  /** Stays on the page of the next line. */
  readonly keep: boolean;
  readonly shapes: readonly Shape[];
  /** Set on the first line of a heading. */
  readonly bookmark?: { readonly title: string; readonly level: number };
}

export interface LinePart {
  /** From the left edge of the text. */
  readonly x: number;
  readonly pieces: readonly Piece[];
  readonly node: StructureNode;
}

/** A filled rectangle behind or beside a line. */
export interface Shape {
  readonly x: number;
  readonly width: number;
  readonly color: string;
  /** From the top of the line to its bottom where absent. */
  readonly height?: number;
  /** Covers the space above as well, to join the line before. */
  readonly joins: boolean;
}

/** The blocks as lines, with the structure they belong to as children of `parent`. */
export function flow(blocks: readonly PaperBlock[], width: number, parent: StructureNode): Line[] {
  return blockLines(blocks, { left: 0, width, parent, text: styles.body });
}

/** Where blocks are set. */
interface Frame {
  readonly left: number;
  readonly width: number;
  readonly parent: StructureNode;
  readonly text: TextStyle;
}

function blockLines(blocks: readonly PaperBlock[], frame: Frame): Line[] {
  const lines: Line[] = [];
  let below = 0;
  for (const [index, block] of blocks.entries()) {
    const set = setBlock(block, frame, blocks[index - 1], blocks[index + 1]);
    const [first, ...rest] = set.lines;
    if (!first) continue;
    lines.push({ ...first, above: Math.max(set.above, below) }, ...rest);
    below = set.below;
  }
  return lines;
}

interface SetBlock {
  readonly lines: readonly Line[];
  readonly above: number;
  readonly below: number;
}

function setBlock(
  block: PaperBlock,
  frame: Frame,
  previous: PaperBlock | undefined,
  next: PaperBlock | undefined,
): SetBlock {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, frame);
    case 'paragraph': {
      const style = block.style === 'body' ? frame.text : styles[block.style];
      const lines = textLines(block.runs, style, frame, createNode('P', frame.parent));
      const endsFacts = isFact(block) && !isFact(next);
      // What leads to a list stays with it, and no first fact stands alone.
      const keeps = next?.kind === 'list' || (isFact(block) && isFact(next) && !isFact(previous));
      return {
        lines: keeps ? keepLast(lines) : lines,
        above: style.above,
        below: endsFacts ? 9 : style.below,
      };
    }
    case 'list':
      return setList(block, frame);
    case 'quote': {
      const node = createNode('BlockQuote', frame.parent);
      const inner = { ...frame, ...indented(frame, 14), parent: node };
      const bar: Shape = { x: frame.left, width: 2.5, color: colors.line, joins: true };
      const lines = blockLines(block.blocks, inner).map((line) => withShape(line, bar));
      return { lines: apart(lines), above: 0, below: 8 };
    }
    case 'code':
      return setCode(block.text, frame);
    case 'rule':
      return {
        lines: [
          {
            parts: [],
            above: 0,
            height: 1,
            baseline: 0,
            keep: false,
            shapes: [{ x: frame.left, width: frame.width, height: 0.75, color: colors.line, joins: false }],
          },
        ],
        above: 10,
        below: 12,
      };
    case 'table':
      return { lines: tableLines(block, frame.left, frame.width, frame.parent), above: 4, below: 12 };
  }
}

function isFact(block: PaperBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.style === 'fact';
}

function setHeading({ level, runs }: Extract<PaperBlock, { kind: 'heading' }>, frame: Frame): SetBlock {
  const style = headingStyle(level);
  const node = createNode(headingTypes[level - 1] ?? 'H6', frame.parent);
  const title = runs.map(({ text }) => text).join('');
  const lines = textLines(runs, style, frame, node).map((line, index) => ({
    ...line,
    keep: true,
    ...(index === 0 && { bookmark: { title, level } }),
  }));
  return { lines, above: style.above, below: style.below };
}

const headingTypes = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

function setList({ start, tight, items }: PaperList, frame: Frame): SetBlock {
  const numbering = start === undefined ? 'Disc' : 'Decimal';
  const node = createNode('L', frame.parent, { attributes: `/O /List /ListNumbering /${numbering}` });
  const labels = items.map((_, index) => (start === undefined ? '•' : `${start + index}.`));
  const labelPieces = labels.map(
    (text) => breakLines([{ text, quiet: true }], styles.item, Infinity)[0] ?? [],
  );
  const hang = Math.max(14, ...labelPieces.map((pieces) => (pieces[0]?.width ?? 0) + 6));
  const lines: Line[] = [];
  for (const [index, blocks] of items.entries()) {
    const item = createNode('LI', node);
    const label = createNode('Lbl', item);
    const body = createNode('LBody', item);
    const inner = { ...indented(frame, hang), text: styles.item };
    const [only, ...more] = blocks;
    const set =
      only?.kind === 'paragraph' && more.length === 0
        ? textLines(only.runs, styles.item, inner, body)
        : blockLines(blocks, { ...inner, parent: body });
    // An item without words is still an item.
    const [first = emptyLine(styles.item), ...rest] = set;
    const part: LinePart = { x: frame.left, pieces: labelPieces[index] ?? [], node: label };
    const above = index === 0 ? 0 : tight ? styles.item.below : styles.body.below;
    const itemLines = [{ ...first, above, parts: [part, ...first.parts] }, ...rest];
    const keeps = items.length > 1 && (index === 0 || index === items.length - 2);
    lines.push(...(keeps && itemLines.length < 4 ? keepLast(itemLines) : itemLines));
  }
  return { lines, above: 0, below: styles.body.below };
}

function setCode(text: string, frame: Frame): SetBlock {
  const node = createNode('Code', createNode('P', frame.parent));
  const inset = 10;
  const inner = { ...frame, left: frame.left + inset, width: frame.width - 2 * inset };
  const tint: Shape = { x: frame.left, width: frame.width, color: colors.tint, joins: true };
  const style = styles.code;
  const edge = (): Line => ({ ...emptyLine(style), height: 6, keep: true });
  // Spaces at the beginning are what shows the structure of code.
  const runs = text.split('\n').map((line, index): PaperRun => {
    const indented = line.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length));
    return { text: index === 0 ? indented : `\n${indented}` };
  });
  const lines = textLines(runs, style, inner, node);
  const tinted = [edge(), ...keepLast(lines), { ...edge(), keep: false }].map((line) =>
    withShape(line, tint),
  );
  return { lines: apart(tinted), above: 7, below: style.below };
}

/** Lines of a text; the first two and the last two of them stay together. */
function textLines(
  runs: readonly PaperRun[],
  style: TextStyle,
  { left, width }: Pick<Frame, 'left' | 'width'>,
  node: StructureNode,
): Line[] {
  const lines = breakLines(runs, style, width);
  return lines.map((pieces, index) => ({
    ...emptyLine(style),
    parts: [{ x: left, pieces, node }],
    keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
  }));
}

function emptyLine({ size, leading }: TextStyle): Line {
  // Letters reach about as far above the middle of the line as the deepest ones reach below it.
  const baseline = leading / 2 + size * 0.32;
  return { parts: [], above: 0, height: leading, baseline, keep: false, shapes: [] };
}

/** Deep nesting ends where no room for words would be left. */
function indented({ left, width }: Pick<Frame, 'left' | 'width'>, by: number): Pick<Frame, 'left' | 'width'> {
  return width - by < 140 ? { left, width } : { left: left + by, width: width - by };
}

function keepLast(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, keep: true } : line));
}

function withShape(line: Line, shape: Shape): Line {
  return { ...line, shapes: [shape, ...line.shapes] };
}

/** What belongs to all lines of a block does not reach up to the block before. */
function apart([first, ...rest]: readonly Line[]): readonly Line[] {
  if (!first) return [];
  return [{ ...first, shapes: first.shapes.map((shape) => ({ ...shape, joins: false })) }, ...rest];
}
