import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, createPatch } from '../../../server/src/core/text/patch';

const apply = (text: string, changes: readonly Change[]): string =>
  changes.reduceRight((result, { start, end, newText }) => {
    return result.slice(0, start) + newText + result.slice(end);
  }, text);

const original = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\r\n', '\n', '👩', 'é'), maxLength: 30 });
const replacement = fc.string({ unit: fc.constantFrom('a', 'c', '\r\n', '👨', ''), maxLength: 4 });
const rounds = fc.array(fc.tuple(fc.nat(), fc.nat(5), replacement), { maxLength: 6 });

describe('a patch', () => {
  test('says in terms of the original what many rounds of changes have made', () => {
    fc.assert(
      fc.property(original, rounds, (text, changes) => {
        let patch = createPatch(text);
        let expected = text;
        for (const [at, length, newText] of changes) {
          const start = expected.length === 0 ? 0 : at % (expected.length + 1);
          const change = { start, end: Math.min(start + length, expected.length), newText };
          expected = apply(expected, [change]);
          patch = patch.with([change]);
        }
        expect(patch.text).toBe(expected);
        const all = patch.changes();
        expect(apply(text, all)).toBe(expected);
        for (const [index, { start }] of all.entries())
          expect(start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('changes no more than needed', () => {
    const changes = (text: string, change: Change) => createPatch(text).with([change]).changes();
    expect(changes('one two three', { start: 0, end: 13, newText: 'one 2 three' })).toEqual([
      { start: 4, end: 7, newText: '2' },
    ]);
    expect(changes('same', { start: 0, end: 4, newText: 'same' })).toEqual([]);
    expect(changes('a 👩 b', { start: 2, end: 4, newText: '👨' })).toEqual([
      { start: 2, end: 4, newText: '👨' },
    ]);
    expect(changes('a\r\n\r\nb', { start: 0, end: 5, newText: 'a\r\n' })).toEqual([
      { start: 3, end: 5, newText: '' },
    ]);
  });

  test('refuses changes that overlap', () => {
    const both = [
      { start: 0, end: 3, newText: '' },
      { start: 2, end: 4, newText: '' },
    ];
    expect(() => createPatch('abcdef').with(both)).toThrow();
  });
});
