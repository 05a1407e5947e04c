import type { Diagnostic } from 'vscode-languageserver-types';
import type { SpecDocument } from '../core/document';

/**
 * Where diagnostics of an earlier text would stand in the text of now. What was changed is the stretch between the
 * first letter that differs and the last one: in front of it nothing moves, behind it everything moves alike, and
 * what lies around it grows or shrinks with it, as the editor's own squiggles do. What ends where its line ends is
 * about all of a value: it grows with what is written behind it.
 */
export function movedAlong(
  diagnostics: readonly Diagnostic[],
  before: SpecDocument,
  now: SpecDocument,
): readonly Diagnostic[] {
  if (before.text === now.text) return diagnostics;
  const { start, end, by } = stretchBetween(before.text, now.text);
  const moved = (offset: number): number =>
    offset <= start ? offset : offset >= end ? offset + by : Math.min(offset, end + by);
  const isLineEnd = (offset: number): boolean =>
    offset === before.text.length || /[\r\n]/.test(before.text.charAt(offset));
  return diagnostics.map((diagnostic) => {
    const from = before.lines.offsetAt(diagnostic.range.start);
    const to = before.lines.offsetAt(diagnostic.range.end);
    const grows = to > from && to >= end && isLineEnd(to);
    return {
      ...diagnostic,
      range: now.lines.range({ start: moved(from), end: grows ? to + by : moved(to) }),
    };
  });
}

/** What was changed, as places in the text before, and how much longer the text is now. */
function stretchBetween(before: string, now: string): { start: number; end: number; by: number } {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === now.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  )
    tail++;
  return { start, end: before.length - tail, by: now.length - before.length };
}
