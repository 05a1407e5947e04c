import type { Range } from 'vscode-languageserver-types';
import type { SpecDocument } from '../core/document';
import { sameEnds } from '../core/text/difference';

/**
 * Where what was found in an earlier text would stand in the text of now. What was changed is the stretch between the
 * first letter that differs and the last one: in front of it nothing moves, behind it everything moves alike, and
 * what lies around it grows or shrinks with it, as the editor's own squiggles do. What ends where its line ends is
 * about all of a value: it grows with what is written behind it.
 */
export function movedAlong<Found extends { readonly range: Range }>(
  found: readonly Found[],
  before: SpecDocument,
  now: SpecDocument,
): readonly Found[] {
  if (before.text === now.text) return found;
  const { head: start, tail } = sameEnds(before.text, now.text);
  const end = before.text.length - tail;
  const by = now.text.length - before.text.length;
  const moved = (offset: number): number =>
    offset <= start ? offset : offset >= end ? offset + by : Math.min(offset, end + by);
  const isLineEnd = (offset: number): boolean =>
    offset === before.text.length || /[\r\n]/.test(before.text.charAt(offset));
  return found.map((each) => {
    const from = before.lines.offsetAt(each.range.start);
    const to = before.lines.offsetAt(each.range.end);
    const grows = to > from && to >= end && isLineEnd(to);
    return {
      ...each,
      range: now.lines.range({ start: moved(from), end: grows ? to + by : moved(to) }),
    };
  });
}
