import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from './node';

/** Converts between offsets and LSP positions (0-based line, UTF-16 column) of one text. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
  /** Positions outside the text are clamped to the nearest place in it. */
  offsetAt(position: Position): number;
  range(span: Span): Range;
  /** The line's text, without its line break. */
  lineSpan(line: number): Span;
}

export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;

  function positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (startOf(middle) <= clamped) low = middle;
      else high = middle;
    }
    return { line: low, character: clamped - startOf(low) };
  }

  function lineSpan(line: number): Span {
    const start = startOf(line);
    let end = startOf(line + 1);
    if (line + 1 < starts.length) {
      while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
    }
    return { start, end };
  }

  return {
    lineCount: starts.length,
    positionAt,
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      const { start, end } = lineSpan(line);
      return Math.max(start, Math.min(start + character, end));
    },
    range: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
    lineSpan,
  };
}

/** `\n`, `\r\n` and a lone `\r` all end a line, as they do for editors. */
function lineStarts(text: string): number[] {
  const starts = [0];
  // Nearly all files have no `\r`, and then the engine's own search is the quickest.
  if (text.includes('\r'))
    for (const { index, 0: found } of text.matchAll(/\r\n?|\n/g)) starts.push(index + found.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
