import { describe, expect, test } from 'vitest';
import { parseIgnoreFile } from '../../server/src/cli/files/gitignore';
import { parseGlob } from '../../server/src/cli/files/glob';

describe('patterns', () => {
  test('a pattern takes no time to speak of, whatever its stars', () => {
    const started = performance.now();
    const deep = 'a/'.repeat(5_000);
    expect(parseGlob(`${'**/a/'.repeat(300)}b`).matches(deep)).toBe(false);
    expect(parseGlob(`${'**/*a*/'.repeat(30)}b`).matches(`${'a'.repeat(250)}/`.repeat(400))).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a rule of an ignore file takes no time to speak of, whatever its stars', () => {
    const started = performance.now();
    const names = ['a'.repeat(50_000)];
    expect(parseIgnoreFile(`${'a*'.repeat(300)}b`).ignores(names, false)).toBeUndefined();
    const deep = Array.from({ length: 5_000 }, () => 'a');
    expect(parseIgnoreFile(`${'**/a/'.repeat(300)}b`).ignores(deep, false)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
