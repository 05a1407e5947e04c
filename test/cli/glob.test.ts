import { describe, expect, test } from 'vitest';
import { parseGlob } from '../../server/src/cli/files/glob';

describe('a pattern for paths', () => {
  test.each([
    ['jobs/**/*.yaml', 'jobs', 'a.yaml', true],
    ['jobs/**/*.yaml', 'jobs', 'x/y/a.yaml', true],
    ['jobs/**/*.yaml', 'jobs', 'x/.y/a.yaml', false],
    ['**/{x,.d}/**/b', '', 'x/.d/b', true],
    ['**/{x,.d}/**/b', '', 'x/.e/b', false],
    ['/*/a', '/', 'x/a', true],
    ['a*/./b', '', 'ax/b', true],
    ['**', '', 'a/b/c', true],
  ])('%s in %j on %s: %s', (pattern, base, path, fits) => {
    const glob = parseGlob(pattern);
    expect([glob.base, glob.matches(path)]).toEqual([base, fits]);
  });

  test('takes no time to speak of, whatever its stars', () => {
    const started = performance.now();
    const deep = 'a/'.repeat(5_000);
    expect(parseGlob(`${'**/a/'.repeat(300)}b`).matches(deep)).toBe(false);
    expect(parseGlob(`${'**/*a*/'.repeat(30)}b`).matches(`${'a'.repeat(250)}/`.repeat(400))).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
