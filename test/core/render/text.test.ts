import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHtml, renderText } from '../../../server/src/core/render';
import { columnsOf, wrap } from '../../../server/src/core/render/wrap';
import { runs } from '../../lib/runs';
import { examples, fixtures, specFiles, viewOf, viewOfFile } from './read';

const files = [...specFiles(examples), ...specFiles(fixtures)].map((file) => [basename(file), file] as const);

/** The words of a page, in their order; those of labels and list markers do not count. */
function wordsOfHtml(html: string): string[] {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name] ?? '');
  return wordsOf(text);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

describe('plain text', () => {
  test.each(files)('%s: lines end at column 72, unless a word is longer', (_name, file) => {
    for (const line of renderText(viewOfFile(file)).split('\n')) {
      expect(line).toBe(line.trimEnd());
      const words = line.replace(/^(\s*([-*>]|\d+\.)?\s+)+/, '').split(/\s+/);
      if (columnsOf(line) > 72 && !line.startsWith('    ')) expect(words.length, line).toBeLessThanOrEqual(2);
    }
  });

  test.each(files)('%s holds every word of the page', (_name, file) => {
    const view = viewOfFile(file);
    const text = new Set(wordsOf(renderText(view)));
    expect(wordsOfHtml(renderHtml(view)).filter((word) => !text.has(word))).toEqual([]);
  });

  test('addresses stand behind the words that led to them, unless the words name them', () => {
    const view = viewOf(
      'summary: "Read [our year](https://example.org/a), <https://example.org/b> or [write](mailto:a@b.example)"',
    );
    expect(renderText(view)).toBe(
      'Read our year (https://example.org/a), https://example.org/b or write\n(a@b.example)\n',
    );
    expect(renderText(view, { withoutAddresses: true })).toBe(
      'Read our year, https://example.org/b or write\n',
    );
  });

  test('lists within lists, numbers, quotations, code and tables keep their shape', () => {
    const summary = [
      '1. one',
      '   - inner',
      '2. two',
      '',
      '> said',
      '',
      '```',
      'a  b',
      '```',
      '',
      '| a | b |',
      '| - | - |',
      '| 1 | 2 |',
      '',
      'x\\',
      'y',
    ].join('\n');
    expect(renderText(viewOf(JSON.stringify({ summary })))).toBe(
      '1. one\n   - inner\n2. two\n\n> said\n\n    a  b\n\na | b\n1 | 2\n\nx\ny\n',
    );
  });
});

describe('breaking lines', () => {
  test('letters that are twice as wide count twice, and languages without spaces break anywhere', () => {
    expect(columnsOf('日本a')).toBe(5);
    expect(wrap('東京の会社です。毎日働く。', 10)).toEqual(['東京の会社', 'です。毎日', '働く。']);
  });

  test('no line begins like a list item', () => {
    expect(wrap('from nine - ten', 9)).toEqual(['from', 'nine -', 'ten']);
    expect(wrap('until May 1. Then', 9)).toEqual(['until', 'May 1.', 'Then']);
  });

  test('nothing is lost, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 80 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines.filter((each) => /^[\x21-\x7e ]*$/.test(each) && columnsOf(each) > width)) {
          expect(line.split(' ').length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
