import { describe, expect, test } from 'vitest';
import { pathPattern } from '../../../server/src/core/text/pathPattern';

describe('a pattern for paths', () => {
  test.each([
    ['a.yaml', 'x/a.yaml', true],
    ['/a.yaml', 'x/a.yaml', false],
    ['./a.yaml', 'a.yaml', true],
    ['./a.yaml', 'x/a.yaml', false],
    ['./drafts/', 'drafts/x/a.yaml', true],
    ['./drafts/', 'x/drafts/a.yaml', false],
    ['{a,b}/{c,d}.yaml', 'b/c.yaml', true],
    ['{a,b}/{c,d}.yaml', 'b/e.yaml', false],
    ['{a,{b,c}}.yaml', 'c.yaml', true],
    ['{a}.yaml', 'a.yaml', true],
    ['{a.yaml', '{a.yaml', true],
  ])('%s on %s: %s', (pattern, path, fits) => {
    expect(pathPattern(pattern)(path)).toBe(fits);
  });

  test('takes no longer where braces multiply', () => {
    const words = Array.from({ length: 200 }, (_, at) => `a${at}`);
    const fits = pathPattern(`${`{${words}}`.repeat(6)}.yaml`);
    expect(fits('b.yaml')).toBe(false);
    expect(fits('a7a1a199a0a3a3.yaml')).toBe(true);
  });
});
