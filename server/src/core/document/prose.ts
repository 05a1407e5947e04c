import type { ScalarNode, Span } from './node';

/** The text of a scalar as readers see it, with the way back to the source. */
export interface Prose {
  readonly text: string;
  /** The source of a stretch of `text`; an empty stretch gives an empty span. */
  toSource(start: number, end: number): Span;
  /** The place in `text` that a source offset shows; clamped to the text. */
  fromSource(offset: number): number;
  /** The parts of a stretch of `text` that stand in the source letter by letter, in order. */
  verbatim(start: number, end: number): Verbatim[];
}

/** Letters that are the same in text and source. */
export interface Verbatim {
  /** Where they begin in the text. */
  readonly text: number;
  /** Where they begin in the source. */
  readonly source: number;
  readonly length: number;
}

/** Some decoded text and the source it comes from: letter by letter, or as one (`\n`, `''`, a folded break). */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Decodes a scalar by the rules of its style, keeping track of where each letter comes from. */
export function proseOf(scalar: ScalarNode, source: string): Prose {
  return createProse(piecesOf(scalar, source), scalar.range);
}

function piecesOf(scalar: ScalarNode, source: string): Piece[] {
  const { start, end } = scalar.range;
  switch (scalar.style) {
    case 'plain':
      return flowPieces(source, start, end);
    case 'single':
      return flowPieces(source, start + 1, closedEnd(source, start, end), "''", singleEscape);
    case 'double':
      return flowPieces(source, start + 1, closedEnd(source, start, end), '\\', doubleEscape);
    case 'literal':
    case 'folded':
      return blockPieces(scalar, source);
  }
}

function closedEnd(source: string, start: number, end: number): number {
  return end - start > 1 && source.charAt(end - 1) === source.charAt(start) ? end - 1 : end;
}

type Escape = (source: string, at: number) => Piece | undefined;

/**
 * Plain and quoted text: a line break is a space, and each further one is a line break.
 * @param sign What escapes begin with.
 */
function flowPieces(source: string, start: number, end: number, sign?: string, read?: Escape): Piece[] {
  const pieces: Piece[] = [];
  const find = (what: string, from: number): number => {
    const found = source.indexOf(what, from);
    return found < 0 ? end : found;
  };
  let runStart = start;
  const flush = (until: number): void => {
    if (until > runStart) pieces.push({ text: source.slice(runStart, until), start: runStart, end: until });
  };
  let nextBreak = find('\n', start);
  let nextSign = sign === undefined ? end : find(sign, start);
  let at = Math.min(nextBreak, nextSign);
  while (at < end) {
    if (at === nextSign) {
      const escaped = read?.(source, at);
      if (escaped) {
        flush(at);
        pieces.push(escaped);
        at = runStart = escaped.end;
      } else at++;
    } else {
      let textEnd = source.charAt(at - 1) === '\r' && at > runStart ? at - 1 : at;
      while (textEnd > runStart && isBlank(source, textEnd - 1)) textEnd--;
      flush(textEnd);
      const { next, breaks } = skipBreaks(source, at, end);
      const text = breaks > 1 ? '\n'.repeat(breaks - 1) : ' ';
      pieces.push({ text, start: textEnd, end: next });
      at = runStart = next;
    }
    if (nextBreak < at) nextBreak = find('\n', at);
    if (nextSign < at && sign !== undefined) nextSign = find(sign, at);
    at = Math.min(nextBreak, nextSign);
  }
  flush(end);
  return pieces;
}

function skipBreaks(source: string, from: number, end: number): { next: number; breaks: number } {
  let next = from;
  let breaks = 0;
  while (next < end && (isBlank(source, next) || breakLength(source, next) > 0)) {
    if (source.charAt(next) === '\n') breaks++;
    next++;
  }
  return { next, breaks };
}

function singleEscape(source: string, at: number): Piece | undefined {
  return source.startsWith("''", at) ? { text: "'", start: at, end: at + 2 } : undefined;
}

const doubleEscapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function doubleEscape(source: string, at: number): Piece | undefined {
  if (source.charAt(at) !== '\\') return undefined;
  const letter = source.charAt(at + 1);
  const hex = hexLengths[letter];
  if (hex !== undefined) {
    const digits = source.slice(at + 2, at + 2 + hex);
    const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === hex ? Number.parseInt(digits, 16) : -1;
    if (code < 0 || code > 0x10ffff) return undefined;
    return { text: String.fromCodePoint(code), start: at, end: at + 2 + hex };
  }
  if (letter === '\n' || letter === '\r') {
    let end = at + (source.startsWith('\r\n', at + 1) ? 3 : 2);
    while (isBlank(source, end)) end++;
    return { text: '', start: at, end };
  }
  const text = doubleEscapes[letter];
  return text === undefined ? undefined : { text, start: at, end: at + 2 };
}

interface BlockLine {
  /** Behind the indentation. */
  readonly start: number;
  readonly end: number;
}

function blockPieces(scalar: ScalarNode, source: string): Piece[] {
  const lines = blockLines(scalar, source);
  const breaks = scalar.style === 'folded' ? foldedBreaks(lines, source) : lines.map(() => '\n');
  const pieces: Piece[] = [];
  let previousEnd = lines[0]?.start ?? scalar.range.end;
  let pending = '';
  for (const [index, line] of lines.entries()) {
    if (index > 0) pending += breaks[index] ?? '';
    if (line.start === line.end) continue;
    if (pending) pieces.push({ text: pending, start: previousEnd, end: line.start });
    pieces.push({ text: source.slice(line.start, line.end), start: line.start, end: line.end });
    previousEnd = line.end;
    pending = '';
  }
  const value = typeof scalar.value === 'string' ? scalar.value : '';
  return withFinalBreaks(pieces, value, scalar.range.end);
}

/** The lines of a block scalar from its header on, without their indentation. */
function blockLines(scalar: ScalarNode, source: string): BlockLine[] {
  const indent = scalar.contentIndent ?? 0;
  const lines: BlockLine[] = [];
  let at = nextLine(source, scalar.range.start);
  while (at < scalar.range.end) {
    const next = nextLine(source, at);
    let end = Math.min(next, scalar.range.end);
    while (end > at && breakLength(source, end - 1) + breakLength(source, end - 2) > 0) end--;
    let start = at;
    while (start < end && start < at + indent && source.charAt(start) === ' ') start++;
    lines.push({ start, end });
    at = next;
  }
  return lines;
}

/**
 * What stands before each line of folded text. One break between two lines of text is a space; empty lines
 * are breaks; around lines that are indented further every break is kept.
 */
function foldedBreaks(lines: readonly BlockLine[], source: string): string[] {
  let separator = '';
  let afterIndented = false;
  let started = false;
  return lines.map((line) => {
    const isEmpty = line.start === line.end;
    if (!started && isEmpty) return '\n';
    const leading = started ? '' : '\n';
    const isIndented = !isEmpty && isBlank(source, line.start);
    let before = '';
    if (isIndented) {
      if (separator === ' ') separator = '\n';
      else if (!afterIndented && separator === '\n') separator = '\n\n';
      before = separator;
      separator = '\n';
      afterIndented = true;
    } else if (isEmpty) {
      if (separator === '\n') before = '\n';
      else separator = '\n';
    } else {
      before = separator;
      separator = ' ';
      afterIndented = false;
    }
    started = true;
    return leading + before;
  });
}

/** Line breaks at the end depend on the chomping sign; the parsed value knows how many remain. */
function withFinalBreaks(pieces: Piece[], value: string, end: number): Piece[] {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const rest = value.length - length;
  return rest > 0 ? [...pieces, { text: value.slice(-rest), start: end, end }] : pieces;
}

function createProse(pieces: readonly Piece[], range: Span): Prose {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }

  function pieceIndex(offset: number): number {
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The source just before (or, for an end, just behind) the letter at `offset`. */
  function sourceAt(offset: number, end: boolean): number {
    const index = pieceIndex(end ? Math.max(0, offset - 1) : offset);
    const piece = pieces[index];
    if (!piece) return range.start;
    const within = offset - (starts[index] ?? 0);
    if (isVerbatim(piece)) return piece.start + Math.min(within, piece.text.length);
    return end && within > 0 ? piece.end : piece.start;
  }

  return {
    text,
    toSource(start, end) {
      const from = sourceAt(start, false);
      return { start: from, end: end <= start ? from : Math.max(from, sourceAt(end, true)) };
    },
    fromSource(offset) {
      for (const [index, piece] of pieces.entries()) {
        if (offset >= piece.end) continue;
        const start = starts[index] ?? 0;
        if (offset <= piece.start || !isVerbatim(piece)) return start;
        return start + (offset - piece.start);
      }
      return text.length;
    },
    verbatim(start, end) {
      const found: Verbatim[] = [];
      for (let index = pieceIndex(start); index < pieces.length; index++) {
        const piece = pieces[index];
        const at = starts[index] ?? 0;
        if (!piece || at >= end) break;
        if (!isVerbatim(piece)) continue;
        const from = Math.max(at, start);
        const length = Math.min(at + piece.text.length, end) - from;
        if (length > 0) found.push({ text: from, source: piece.start + (from - at), length });
      }
      return found;
    },
  };
}

function isVerbatim(piece: Piece): boolean {
  return piece.end - piece.start === piece.text.length;
}

function nextLine(source: string, at: number): number {
  const found = source.indexOf('\n', at);
  return found < 0 ? source.length : found + 1;
}

/** The length of the line break at this place; 0 where there is none. */
function breakLength(source: string, at: number): number {
  if (source.charAt(at) === '\n') return 1;
  return source.startsWith('\r\n', at) ? 2 : 0;
}

function isBlank(source: string, at: number): boolean {
  const character = source.charAt(at);
  return character === ' ' || character === '\t';
}
