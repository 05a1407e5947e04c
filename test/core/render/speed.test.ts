import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { postingPage } from '../../../server/src/core/features/posting';
import { paperOf } from '../../../server/src/core/render';
import { wrap } from '../../../server/src/core/render/wrap';
import { toPdf } from '../../../server/src/pdfWriter';
import { contextOf, viewOf } from './read';

describe('however long the text', () => {
  test('a long text takes time in proportion to its length', () => {
    const started = performance.now();
    wrap('- '.repeat(50_000), 72);
    wrap('字'.repeat(100_000), 72);
    wrap('a'.repeat(100_000), 72);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('the changes of long lists take no long time', () => {
    const list = (word: string): string =>
      `responsibilities:\n${Array.from({ length: 4000 }, (_, index) => `  - ${word}${index} ${word}${index}`).join('\n')}`;
    const previous = parse(list('a'));
    const page = postingPage(parse(list('b')), contextOf('spec'), { view: 'changes', previous });
    expect(page?.html.match(/<tr /g)?.length).toBe(8001);
  });

  test('deep nesting, many rows and very long texts end in a PDF', async () => {
    const deep = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n');
    const table = `| a | b |\n| - | - |\n${'| words in a cell | and more of them |\n'.repeat(200)}`;
    const started = performance.now();
    for (const summary of [deep, table, 'word '.repeat(20_000), 'x'.repeat(50_000), '> '.repeat(80)]) {
      const view = viewOf(JSON.stringify({ title: 'Cook', summary }));
      expect((await toPdf(paperOf(view))).kind).toBe('made');
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
