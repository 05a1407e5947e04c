import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JobView, renderHtml } from '../../../server/src/core/render';
import { runs } from '../../lib/runs';
import { contextOf, examples, fixtures, specFiles, viewOf, withoutMarkers } from './read';

const files = [...specFiles(examples), ...specFiles(fixtures)]
  .filter((file) => !file.includes('empty'))
  .map((file) => [basename(file), file] as const);

/** The words that are underlined for the first finding. */
function underlined(html: string): string {
  return [...html.matchAll(/<span data-finding="0"[^>]*>([^<]*)<\/span>/g)]
    .map(([, words = '']) => decode(words))
    .join('');
}

function decode(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const mark = (view: JobView, start: number, end: number): string =>
  renderHtml(view, { markers: true, findings: [{ start, end, severity: 'warning' }] });

/** Each piece of text that says where it was written, as `[shown, source]` letter by letter. */
function mapped(html: string): { shown: string; map: readonly (readonly [number, number, number])[] }[] {
  return [
    ...html.matchAll(/ data-map="([\d:,]+)"[^>]*>((?:[^<]|<(?!\/?(?:li|p|dd|h\d|ul|ol|div)\b))*)/g),
  ].map(([, map = '', inner = '']) => ({
    shown: decode(inner.replace(/<[^>]*>/g, '')),
    map: map.split(',').map((entry) => {
      const [shown = 0, source = 0, length = 0] = entry.split(':').map(Number);
      return [shown, source, length] as const;
    }),
  }));
}

describe('the words of a finding', () => {
  test.each(files)('%s: every word of the prose is underlined where it is flagged', (_name, file) => {
    const text = readFileSync(file, 'utf8');
    const view = viewOf(text, contextOf(file));
    const blocks = mapped(renderHtml(view, { markers: true })).filter(({ map }) => map.length > 0);
    expect(blocks.length).toBeGreaterThan(1);
    let seen = 0;
    for (const { shown, map } of blocks.filter((_, index) => index % 3 === 0)) {
      for (const [at, source, length] of map) {
        const words = shown.slice(at, at + length);
        if (text.slice(source, source + length) !== words) continue;
        const html = mark(view, source, source + length);
        expect(underlined(html)).toContain(words);
        expect(withoutMarkers(html)).toBe(renderHtml(view));
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  const cases: readonly (readonly [name: string, spec: string, flagged: string, shown: string])[] = [
    ['plain text', 'title: A rockstar baker', 'rockstar', 'rockstar'],
    ['quoted text', "title: 'The baker''s rockstar'", 'rockstar', 'rockstar'],
    ['emphasis', 'summary: We want a **real rockstar** here', 'real rockstar', 'real rockstar'],
    ['words that begin in emphasis', 'summary: We want a **real** rockstar', 'real** rock', 'real rock'],
    [
      'a link',
      'summary: See [our rockstar page](https://rockstar.example) rockstar',
      'rockstar page',
      'rockstar page',
    ],
    ['words behind a link', 'summary: See [a](https://x.example/behind) behind', ' behind', ' behind'],
    ['code', 'summary: Use `the rockstar` now', 'rockstar', 'rockstar'],
    ['an escaped star', 'summary: 5 \\* rockstar', 'rockstar', 'rockstar'],
    ['an entity', 'summary: Bread &amp; rockstar', 'rockstar', 'rockstar'],
    [
      'folded lines',
      'summary: >-\n  We want\n  a rockstar\n  today',
      'want\n  a rockstar',
      'want a rockstar',
    ],
    ['a list in prose', 'summary: |-\n  Some:\n\n  - one\n  - a rockstar\n', 'rockstar', 'rockstar'],
    ['a quotation', 'summary: |-\n  > we want\n  > a rockstar\n', 'rockstar', 'rockstar'],
    ['an item', 'responsibilities:\n  - Be a *rockstar*', 'rockstar', 'rockstar'],
    ['a question', 'faqs:\n  - question: Is it for a rockstar?\n    answer: No', 'rockstar', 'rockstar'],
    ['a value that is shown in words of ours', 'location:\n  workplace: remote', 'remote', 'Remote'],
    ['a key', 'benefits:\n  - Bread', 'benefits', 'Benefits'],
    ['emoji before it', 'summary: 🥐🥐 a rockstar', 'rockstar', 'rockstar'],
  ];

  test.each(cases)('%s', (_name, spec, flagged, shown) => {
    const start = spec.indexOf(flagged);
    const html = mark(viewOf(spec), start, start + flagged.length);
    expect(underlined(html)).toBe(shown);
  });

  test('findings that overlap are told apart', () => {
    const view = viewOf('title: one two three');
    const html = renderHtml(view, {
      markers: true,
      findings: [
        { start: 7, end: 14, severity: 'hint' },
        { start: 11, end: 20, severity: 'error' },
      ],
    });
    expect(html).toContain(
      '<span data-finding="0" data-severity="hint">one </span>' +
        '<span data-finding="0 1" data-severity="error">two</span>' +
        '<span data-finding="1" data-severity="error"> three</span>',
    );
  });

  test('a finding elsewhere underlines nothing, nor does an empty one', () => {
    const view = viewOf('title: Baker\nid: baker');
    expect(mark(view, 13, 22)).not.toContain('data-finding');
    expect(mark(view, 8, 8)).not.toContain('data-finding');
  });

  test('in any Markdown, each letter that is traced is that letter of the file', () => {
    const part = fc.constantFrom(
      ...[
        'word',
        'b',
        ' ',
        '*',
        '**',
        '_',
        '`',
        '``',
        '[a](https://e.org/a)',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '&amp;',
      ],
      ...[
        '&',
        '\n',
        '\n\n',
        '- ',
        '> ',
        '# ',
        '![p](https://e.org/p)',
        '<https://e.org>',
        '\\*',
        '~~',
        '😀',
        '1. ',
      ],
    );
    const markdown = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, (text) => {
        const source = `summary: |2-\n${text.replaceAll(/^/gm, '  ')}\nresponsibilities:\n  - ${JSON.stringify(text)}\n`;
        for (const { shown, map } of mapped(renderHtml(viewOf(source), { markers: true }))) {
          for (const [at, from, length] of map) {
            const written = source.slice(from, from + length).replaceAll('\n', ' ');
            expect(written).toBe(shown.slice(at, at + length).replaceAll('\n', ' '));
          }
        }
      }),
      { numRuns: runs(1500) },
    );
  });
});
