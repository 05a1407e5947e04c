import type { SpecDocument } from '../specDocument';
import { isBlank, isComment, type LineShape, opensBlockText, opensNested, shapeOf } from './lineShape';

/** The block collections that a line can still join, as far as the lines around it tell. */
export interface Surroundings {
  /** Innermost first. */
  readonly open: readonly OpenCollection[];
  /** The column of the key or dash right above whose value is still missing. */
  readonly pending: number | undefined;
  /** The column of the next line with content; -1 where the document ends. */
  readonly next: number;
  /** The line belongs to block text if it begins beyond this column, or the next one does. */
  readonly textBeyond: number | undefined;
  /** The line above is a text of several words: what follows further in may well continue it. */
  readonly afterText: boolean;
}

export interface OpenCollection {
  readonly kind: 'map' | 'list';
  readonly column: number;
}

export function surroundingsOf(document: SpecDocument, line: number): Surroundings {
  const below = nextContent(document, line);
  const next = below ? below.start - below.line.start : -1;
  const open: OpenCollection[] = [];
  let pending: number | undefined;
  let afterText = false;
  let lowest = Number.POSITIVE_INFINITY;
  let nearest = true;
  for (const shape of contentAbove(document, line)) {
    const owner = columnsOf(shape).at(-1)?.column;
    const indent = shape.start - shape.line.start;
    if (owner !== undefined && lowest > owner && opensBlockText(document.text, shape)) {
      // Everything seen so far was the text of this scalar.
      open.length = 0;
      pending = undefined;
      return { open: join(open, shape, document, line), pending, next, textBeyond: owner, afterText };
    }
    if (nearest) {
      if (owner !== undefined && opensNested(document.text, shape)) pending = owner;
      afterText = /\S\s+\S/.test(document.text.slice(shape.value.start, shape.value.end));
    }
    nearest = false;
    lowest = Math.min(lowest, indent);
    add(open, columnsOf(shape));
    if (open.at(-1)?.kind === 'map' && open.at(-1)?.column === 0) break;
  }
  if (pending !== undefined && below && next > pending) {
    open.unshift({ kind: below.dashes.length > 0 ? 'list' : 'map', column: next });
    pending = undefined;
  }
  if (open.length === 0)
    open.push({ kind: below?.dashes.length ? 'list' : 'map', column: Math.max(next, 0) });
  return { open, pending, next, textBeyond: undefined, afterText };
}

/** Goes on from the header of a block scalar upward. */
function join(
  open: OpenCollection[],
  header: LineShape,
  document: SpecDocument,
  line: number,
): readonly OpenCollection[] {
  let above = false;
  for (const shape of contentAbove(document, line)) {
    if (shape.line.start === header.line.start) above = true;
    if (above) add(open, columnsOf(shape));
  }
  return open;
}

function add(open: OpenCollection[], columns: readonly OpenCollection[]): void {
  for (let at = columns.length - 1; at >= 0; at--) {
    const candidate = columns[at];
    const inner = open.at(-1);
    if (!candidate) continue;
    // A list may begin in the column of the key it belongs to.
    const holds =
      inner && candidate.column === inner.column && inner.kind === 'list' && candidate.kind === 'map';
    if (!inner || candidate.column < inner.column || holds) open.push(candidate);
  }
}

function columnsOf(shape: LineShape): OpenCollection[] {
  const columns: OpenCollection[] = shape.dashes.map((dash) => ({
    kind: 'list',
    column: dash - shape.line.start,
  }));
  if (shape.key) columns.push({ kind: 'map', column: shape.key.start - shape.line.start });
  return columns;
}

/** From the line above upward, to the beginning of the YAML document. */
function* contentAbove(document: SpecDocument, line: number): Generator<LineShape> {
  for (let at = line - 1; at >= 0; at--) {
    const span = document.lines.lineSpan(at);
    if (isMarker(document.text, span.start)) return;
    const shape = shapeOf(document.text, span);
    if (shape && !isBlank(shape) && !isComment(shape)) yield shape;
  }
}

function nextContent(document: SpecDocument, line: number): LineShape | undefined {
  for (let at = line + 1; at < document.lines.lineCount; at++) {
    const span = document.lines.lineSpan(at);
    if (isMarker(document.text, span.start)) return undefined;
    const shape = shapeOf(document.text, span);
    if (shape && !isBlank(shape) && !isComment(shape)) return shape;
  }
  return undefined;
}

function isMarker(text: string, at: number): boolean {
  return /^(?:---|\.\.\.)(?=\s|$)/.test(text.slice(at, at + 4));
}
