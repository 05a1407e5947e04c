import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, type SpecDocument } from '../../../server/src/core/document';
import { readSpecs } from '../../../server/src/core/document/parse';
import { runs } from '../../lib/runs';

const folder = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.jobspec.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** What a document says, without how it was read. */
const content = ({ specs }: SpecDocument) => JSON.parse(JSON.stringify(specs));

const key = fc.constantFrom(
  'title',
  'summary',
  'skills',
  'a-b',
  'x_1',
  'title',
  '"quoted"',
  'größe',
  '? odd',
  '1',
);
const value = fc.constantFrom(
  ' plain',
  ' "quoted"',
  ' "over\n  two lines"',
  ' "over\nlines: at the margin"',
  " 'single''s'",
  '\n  - one\n  - two # comment\n',
  '\n- indentless\n- list',
  '\n  a: 1\n  b: 2\n  a: 3',
  ' |\n  literal\n\n  text\n\n',
  ' >-\n  folded\n  text\n# comment at the margin',
  ' |+\n  kept\n\n\n',
  ' [flow, list]',
  ' [flow,\n  list]',
  ' { a: 1 }',
  '',
  ' &anchor x',
  ' *anchor',
  ' !tag x',
  ' "unclosed',
  ' [unclosed',
  ' text: with colon',
  ' # only a comment',
  ' over\rskills: x',
  ' over\u2028skills: x',
  ' "over\u2029skills: x"',
  ' |\n  over\u0085skills: x',
  '\n\t- tab',
);
const entry = fc.tuple(key, value).map(([name, text]) => `${name}:${text}`);
const other = fc.constantFrom(
  '# comment',
  '',
  '   ',
  'loose words',
  '---',
  '...',
  '- item',
  '  indented',
  '%YAML 1.2',
);
const eol = fc.constantFrom('\n', '\r\n');
const text = fc
  .tuple(
    fc.array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 1, arbitrary: other }), { maxLength: 7 }),
    eol,
  )
  .map(([lines, lineBreak]) => `${lines.join('\n')}\n`.replaceAll('\n', lineBreak));

describe('reading section by section', () => {
  test('says the same as reading the whole', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parse(source);
        if (!document.sections) return;
        const [spec] = content(document);
        expect([spec]).toEqual(JSON.parse(JSON.stringify(readSpecs(source))));
      }),
      { numRuns: runs(4000) },
    );
  });

  test('says the same after any edit as without an earlier reading', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.nat(),
        fc.nat(60),
        fc.oneof(text, fc.constantFrom('', 'x', '\n', '  ', ': ')),
        (source, from, length, insert) => {
          const at = from % source.length;
          const edited = source.slice(0, at) + insert + source.slice(at + length);
          expect(content(parse(edited, parse(source)))).toEqual(content(parse(edited)));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test.each(['\r', '\u2028', '\u2029', '\u0085'])('takes %j for what YAML takes it for', (sign) => {
    for (const source of [
      `title: X\nsummary: over${sign}skills: Java\n`,
      `summary: "over${sign}skills: Java"\ntitle: X\n`,
      `summary: |\n  over${sign}skills: Java\ntitle: X\n`,
    ])
      expect(content(parse(source))).toEqual(JSON.parse(JSON.stringify(readSpecs(source))));
  });

  test('takes over what has not changed', () => {
    const [source = ''] = examples;
    const before = parse(source);
    const after = parse(source.replace('summary: ', 'summary:  '), before);
    expect(before.sections?.size).toBeGreaterThan(10);
    const taken = [...(after.sections ?? [])].filter(
      ([key, section]) => before.sections?.get(key) === section,
    );
    expect(taken.length).toBeGreaterThan(3);
    expect([...(after.sections?.keys() ?? [])].filter((key) => !before.sections?.has(key))).toHaveLength(1);
  });
});
