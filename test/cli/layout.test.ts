import { expect, test } from 'vitest';
import { displayWidth, pad, wrap } from '../../server/src/cli/report/layout';

test.each([
  ['', 0],
  ['Łódź', 4],
  ['e\u0301', 1],
  ['日本語', 6],
  ['👩‍💻 C++', 6],
])('%j takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
  expect(pad(text, 8)).toBe(text + ' '.repeat(8 - columns));
});

test('a text is broken between words, with its indent', () => {
  const text = 'one two three four five six seven eight nine ten eleven';
  expect(wrap(text, 40, 2, 2)).toBe('  one two three four five six seven\n    eight nine ten eleven\n');
  expect(wrap(`${'x'.repeat(50)} y`, 40, 2)).toBe(`  ${'x'.repeat(50)}\n  y\n`);
  expect(wrap(' \n ', 40, 2)).toBe('');
});

test('a screen may be as narrow or wide as it wants: lines have between 40 and 100 columns', () => {
  const text = 'word '.repeat(60);
  const longest = (columns: number) =>
    Math.max(
      ...wrap(text, columns, 0)
        .split('\n')
        .map((line) => line.length),
    );
  expect([longest(1), longest(60), longest(400)]).toEqual([39, 59, 99]);
});
