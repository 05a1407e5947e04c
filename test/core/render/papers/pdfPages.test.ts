import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNode } from '../../../../server/src/core/render/pdf/file/structure';
import type { Line } from '../../../../server/src/core/render/pdf/layout/flow';
import { paginate } from '../../../../server/src/core/render/pdf/layout/paginate';
import { runs, sampled } from '../../../lib/runs';
import { viewOf } from '../read';
import { make, withSummary } from './pdfSupport';
import { elementsOf, textOf } from './taggedText';

describe('pages', () => {
  const line = fc.record({
    height: fc.integer({ min: 1, max: 40 }),
    above: fc.integer({ min: 0, max: 30 }),
    keep: fc.boolean(),
  });
  const height = 100;
  const part = { x: 0, pieces: [], node: createNode('P', undefined) };

  test('hold all lines in order, none across an edge; what belongs together stays so if a page can hold it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (given) => {
        const lines = given.map((each): Line => ({ ...each, parts: [part], shapes: [], baseline: 0 }));
        const pages = paginate(lines, height);
        expect(pages.flat().map((placed) => placed.line)).toEqual(lines);
        for (const page of pages) {
          let bottom = 0;
          for (const placed of page) {
            expect(placed.top).toBeGreaterThanOrEqual(bottom);
            bottom = placed.top + placed.line.height;
          }
          expect(bottom).toBeLessThanOrEqual(height);
        }
        for (const [index, page] of pages.slice(0, -1).entries()) {
          if (!page.at(-1)?.line.keep) continue;
          // Kept lines are parted only where they are too many for a page of their own.
          const end = pages.slice(0, index + 1).flat().length;
          let [start, last] = [end, end];
          while (lines[start - 1]?.keep) start--;
          while (lines[last]?.keep) last++;
          const group = lines.slice(start, last + 1);
          const needed = group.reduce((sum, one) => sum + one.above + one.height, 0) - (group[0]?.above ?? 0);
          expect(needed).toBeGreaterThan(height);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  const written = { above: 0, height: 10, keep: false, parts: [part], shapes: [], baseline: 0 };
  const counts = (lines: readonly Line[]) => paginate(lines, height).map((page) => page.length);
  const linesOf = (count: number, change: (index: number) => Partial<Line> = () => ({})) =>
    Array.from({ length: count }, (_, index): Line => ({ ...written, ...change(index) }));

  test('the last one holds more than a line or two', () => {
    expect(counts(linesOf(10))).toEqual([10]);
    expect(counts(linesOf(11))).toEqual([7, 4]);
    expect(counts(linesOf(22))).toEqual([10, 8, 4]);
    expect(counts(linesOf(14))).toEqual([10, 4]);
  });

  test('what belongs together comes along', () => {
    expect(counts(linesOf(11, (index) => ({ keep: index === 6 })))).toEqual([6, 5]);
  });

  test('no page is left half empty for that', () => {
    expect(counts(linesOf(11, (index) => ({ keep: index > 2 && index < 8 })))).toEqual([10, 1]);
    expect(counts([{ ...written, height: 95 }, written])).toEqual([1, 1]);
  });

  test('no heading is the last of its page, in any posting of any length', async () => {
    for (const count of sampled(Array.from({ length: 14 }, (_, index) => 20 + 3 * index))) {
      const responsibilities = Array.from({ length: count }, (_, index) => `Task ${index}`);
      const { tagged, pdf } = await make(
        viewOf(
          JSON.stringify({
            title: 'Cook',
            responsibilities,
            benefits: ['Lunch'],
            qualifications: { required: ['x'] },
          }),
        ),
      );
      expect(tagged.pages.length).toBeGreaterThan(0);
      const lastOf = new Map<unknown, string>();
      for (const element of elementsOf(tagged.document)) {
        for (const kid of pdf.list(element.dictionary['/K'])) {
          const child = pdf.dictionary(kid);
          if (child['/Type'] === '/MCR') lastOf.set(JSON.stringify(child['/Pg']), element.type);
        }
      }
      expect([...lastOf.values()].filter((type) => /^H\d/.test(type))).toEqual([]);
    }
  });

  test('a word longer than a line is read whole', async () => {
    const address = `https://example.org/${'very-long-path/'.repeat(20)}`;
    const { tagged } = await make(withSummary(`See <${address}> now.`));
    expect(textOf(tagged.document).trim()).toBe(`Cook  See ${address} now.`);
  });
});
