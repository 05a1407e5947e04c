import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../../server/src/core/text/distance';
import { runs } from '../../lib/runs';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

test('counts the steps as the textbook does, up to the limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 9 }), (a, b, max) => {
      expect(distance(a, b, max)).toBe(a === b ? 0 : Math.min(optimalStringAlignment(a, b), max + 1));
    }),
    { numRuns: runs(20_000) },
  );
});

/** The whole table, row by row. */
function optimalStringAlignment(a: string, b: string): number {
  const table: number[][] = [];
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row <= a.length; row++) {
    table.push([]);
    for (let column = 0; column <= b.length; column++) {
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      table[row]?.push(
        row === 0 || column === 0
          ? row + column
          : Math.min(
              at(row - 1, column) + 1,
              at(row, column - 1) + 1,
              at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
              isSwap && row > 1 && column > 1 ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
            ),
      );
    }
  }
  return at(a.length, b.length);
}
