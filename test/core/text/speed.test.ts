import { describe, expect, test } from 'vitest';
import { choiceAt } from '../../../server/src/core/text/letterChoice';
import { nameGlob } from '../../../server/src/core/text/nameGlob';

const shell = { choices: choiceAt, hidesDots: true };

describe('a pattern for names', () => {
  test.each(['*a', '{a,', '{', '[', '[[:', '{*a,}', '{a,b}', '[^'])(
    'takes no time to speak of with 100 kB of %j',
    (part) => {
      const started = performance.now();
      const glob = nameGlob(part.repeat(100_000 / part.length), shell);
      expect(glob.matches('x'.repeat(50))).toBe(false);
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );

  test('takes no time to speak of with a name of 100 kB', () => {
    const started = performance.now();
    expect(nameGlob('*a*a*a*a*a*a*a*a*{a,*aa}*b', shell).matches('a'.repeat(100_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
