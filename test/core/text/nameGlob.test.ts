import { describe, expect, test } from 'vitest';
import { choiceAt } from '../../../server/src/core/text/letterChoice';
import { nameGlob } from '../../../server/src/core/text/nameGlob';

const shell = { choices: choiceAt, hidesDots: true };

describe('a pattern for names', () => {
  test.each([
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'a.yml', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a?c', 'a👩c', true],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['[^a-c]x', 'dx', true],
    ['[[:digit:]]', '7', true],
    ['[[:constructor:]]', '7', false],
    ['[a', '[a', true],
    ['{a,b}c', 'bc', true],
    ['{a,b}c', 'c', false],
    ['{a,}c', 'c', true],
    ['{a,b{c,d*}}', 'bdx', true],
    ['{a,b{c,d*}}', 'bx', false],
    ['{a}', 'a', true],
    ['{a', '{a', true],
    ['{{a,b}', '{b', true],
    ['a,b}', 'a,b}', true],
    ['a**b', 'axb', true],
    ['$(.+)', '$(.+)', true],
    ['*', '.a', false],
    ['?a', '.a', false],
    ['[.]a', '.a', false],
    ['*.a', '.a', false],
    ['.*', '.a', true],
    ['{.a,b}', '.a', true],
    ['{,b}.a', '.a', true],
    ['{c,b}.a', '.a', false],
    ['', '', true],
  ])('%s on %s: %s', (pattern, name, fits) => {
    expect(nameGlob(pattern, shell).matches(name)).toBe(fits);
  });

  test('knows ranges that run backwards', () => {
    expect(nameGlob('{a,[z-a]}', shell).isSound).toBe(false);
    expect(nameGlob('{a,[a-z]}', shell).isSound).toBe(true);
  });

  test('reads brackets and dots as letters where it is told to', () => {
    const glob = nameGlob('*[ab]', { hidesDots: false });
    expect(glob.matches('.x[ab]')).toBe(true);
    expect(glob.matches('xa')).toBe(false);
  });
});
