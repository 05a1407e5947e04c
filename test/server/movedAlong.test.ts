import { expect, test } from 'vitest';
import { parse } from '../../server/src/core/document';
import { movedAlong } from '../../server/src/host/movedAlong';

/** The words marked with ‹ › in the text before, where they would be in the text now. */
function moved(before: string, now: string): string[] {
  const marks = [...before.matchAll(/[‹›]/g)].map(({ index }, at) => index - at);
  const old = parse(before.replaceAll(/[‹›]/g, ''));
  const document = parse(now);
  const diagnostics = marks.flatMap((start, at) =>
    at % 2 === 0 ? [{ message: '', range: old.lines.range({ start, end: marks[at + 1] ?? start }) }] : [],
  );
  return movedAlong(diagnostics, old, document).map(({ range }) =>
    now.slice(document.lines.offsetAt(range.start), document.lines.offsetAt(range.end)),
  );
}

test.each([
  ['nothing moves in front of a change', 'a: ‹one›\nb: two\n', 'a: one\nb: two too\n', ['one']],
  ['what is behind it moves', 'a: one\nb: ‹two›\n', 'a: one more\n\nb: two\n', ['two']],
  ['what is around it grows', 'a: ‹one two› three\n', 'a: one and two three\n', ['one and two']],
  ['what is around it shrinks', 'a: ‹one and two› three\n', 'a: one two three\n', ['one two']],
  ['a whole value grows with its end', 'a: ‹one›\r\nb: 1\r\n', 'a: one two\r\nb: 1\r\n', ['one two']],
  ['and shrinks with it', 'a: ‹one two›\nb: 1\n', 'a: one\nb: 1\n', ['one']],
  ['a word within a line keeps its end', 'a: ‹one› two\n', 'a: one, two\n', ['one']],
  ['what was taken out leaves nothing', 'a: one ‹six› two\n', 'a: one two\n', ['']],
  [
    'what was cut in the middle keeps the rest',
    'a: one ‹two three› four\n',
    'a: one three four\n',
    ['three'],
  ],
  ['the end of the file', 'a: ‹one›', 'a: one!', ['one!']],
  ['nothing changed', 'a: ‹one›\n', 'a: one\n', ['one']],
])('%s', (_, before, now, expected) => {
  expect(moved(before, now)).toEqual(expected);
});
