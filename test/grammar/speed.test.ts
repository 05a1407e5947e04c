import { describe, expect, it } from 'vitest';
import { tokenize } from './lib/tokenize.ts';

const length = 100_000;

/** The start of a line that leads into some part of the grammar, and a piece that makes its patterns begin in vain. */
const lines = [
  ['', '"'],
  ['', 'a: '],
  ['', '&a '],
  ['title: ', '[a](b '],
  ['title: ', '1a'],
  ['unknown: ', 'a.b/'],
  ['extends: [', '['],
  ['location: {remoteFrom: [', '*a '],
  ['organization: {url: ', '{a: '],
  ['summary: "', '**a '],
  ['summary: |\n  ', '`a '],
  ['benefits:\n  - ', '[a](b '],
  ['skills:\n  - {', ' '],
] as const;

describe(`a line of ${length} characters takes time in proportion to its length`, () => {
  it.each(lines)(
    '%j, then %j again and again',
    async (start, piece) => {
      const text = start + piece.repeat(length / piece.length);
      const began = performance.now();
      await tokenize(text);
      // Half a second is usual; a pattern that reads the line again for each character takes minutes.
      expect(performance.now() - began).toBeLessThan(8_000);
    },
    120_000,
  );

  it('may be spaces before a colon, nested items or nested maps', async () => {
    const began = performance.now();
    await tokenize(`a${' '.repeat(length)}:\n${'- '.repeat(length / 2)}a: 1\n${' '.repeat(length)}a: 1`);
    await tokenize(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'));
    expect(performance.now() - began).toBeLessThan(8_000);
  }, 120_000);
});
