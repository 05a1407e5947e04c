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
});
