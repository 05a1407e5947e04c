import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/core/document';
import { codeActions } from '../../server/src/core/features/codeActions';
import { diagnostics, toDiagnostic } from '../../server/src/core/features/diagnostics';
import { findings } from '../../server/src/core/features/findings';
import { renameKey } from '../../server/src/core/fixes/replace';
import { remember } from '../../server/src/core/text/remember';
import { applyEdits } from '../lib/edits';
import { read } from '../lib/read';
import { mistakes } from './mistakes';

const base = readFileSync(new URL('../fixtures/mistakes/base.jobspec.yaml', import.meta.url), 'utf8');
const context = { uri: 'file:///base.jobspec.yaml', today: '2026-11-22' };

/** The findings of a text; several tests look at the same one. */
const found = remember(500, (text) => findings(read(text), context));
/** What the author noted beside the text. */
const commentsOf = (text: string) =>
  read(text).specs.flatMap(({ comments }) => comments.map(({ start, end }) => text.slice(start, end)));

const forbidden =
  /\b(must|oneOf|anyOf|allOf|schema|property|properties|undefined|null|NaN|object|array|string|boolean|alias|map|scalar)\b/i;

test('the spec without a mistake has no findings', () => {
  expect(findings(parse(base), context)).toEqual([]);
});

describe('each mistake gets one finding, in the right place and in plain words', () => {
  test.each(mistakes)('%s', (_name, find, write, code, flagged) => {
    expect(base.includes(find), `${find} stands in the base`).toBe(true);
    const text = base.replace(find, () => write);
    expect(found(text).map((finding) => finding.code)).toEqual([code]);
    const [finding] = found(text);
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(flagged);
    expect(finding?.severity).toBe('error');
    expect(finding?.message.replace(/“[^”]*”/g, '')).not.toMatch(forbidden);
    expect(finding?.message).toMatch(/^[“A-Z0-9−-].*[.?!:”\w]$/u);
  });
});

/** What nobody can put right but the author: the text itself is missing, or it could mean several things. */
const forTheAuthor = new Set([
  'a list where text belongs',
  'a map where a list belongs',
  'text where a map belongs',
  'an unknown level of a skill',
  'a date that does not exist',
  'a date that could be two',
  'a country that is none',
  'a region without its country',
  'a currency that is retired',
  'a script as a web address',
  'an e-mail address without @',
  'a time zone that is none',
  'a negative amount',
  'more years than a life has',
  'no openings',
  'an endless title',
  'no colon',
]);

describe('the first fix of each mistake', () => {
  test.each(mistakes)('%s', (name, find, write) => {
    for (const eol of ['\n', '\r\n']) {
      const text = base.replace(find, () => write).replaceAll('\n', eol);
      const document = read(text);
      const told = found(text).map((finding) => toDiagnostic(finding, document, context));
      const [action] = codeActions(document, told, context);
      if (forTheAuthor.has(name)) {
        expect(action?.title).toBeUndefined();
        continue;
      }
      const fixed = applyEdits(text, action?.edit?.changes?.[context.uri] ?? []);
      expect(found(fixed).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      // A comment behind what is removed goes with it, and the title says so; those on lines of their own stay.
      const goes = / and the comments? behind it$/.test(action?.title ?? '');
      const stays = goes
        ? text.split(/\r?\n/).flatMap((line) => /^ *(#.*)/.exec(line)?.[1] ?? [])
        : undefined;
      expect(commentsOf(fixed)).toEqual(stays ?? commentsOf(text));
      expect(fixed.replaceAll('\r\n', '').includes(eol === '\n' ? '\r' : '\n')).toBe(false);
    }
  });
});

test('two numbers that a comma splits are one finding each', () => {
  const text = 'compensation: { min: 60,000, max: 80,000 }\n';
  const told = found(text).filter(({ code }) => code !== 'missing-key');
  expect(told.map(({ span }) => text.slice(span.start, span.end))).toEqual(['60,000', '80,000']);
  expect(told.map(({ data }) => data?.replacements)).toEqual([['60000'], ['80000']]);
  expect(found('compensation: { min: 60, 000: 1 }\n').map(({ code }) => code)).toContain('unknown-key');
});

describe('nothing is removed', () => {
  const titles = (text: string) => {
    const document = parse(text);
    return codeActions(document, diagnostics(document, context), context).map(({ title }) => title);
  };

  test('that another part repeats', () => {
    const text = base.replace('level: senior', () => 'zzz: &x Hello').replace('- Docker', () => '- *x');
    expect(titles(text)).not.toContain('Remove “zzz”');
    expect(titles(base.replace('level: senior', () => 'zzz: Hello'))).toContain('Remove “zzz”');
  });

  test('where a comment between brackets would go with it', () => {
    const clean = 'occupation: { code: 15-1252.00, taxonomy: onet-soc,\n  zzz: 1 }\n';
    expect(titles(clean)).toContain('Remove “zzz”');
    const commented = clean.replace('zzz:', 'zzz: # keep me\n   ');
    expect(titles(commented)).not.toContain('Remove “zzz”');
  });
});

test('of several keys that may be meant, the nearest one is preferred', () => {
  const document = parse('title: X\n');
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
  const fixes = renameKey({
    document,
    diagnostic: { range, message: '' },
    data: { replacements: ['team', 'level'] },
    today: context.today,
  });
  expect(fixes.map(({ preferred }) => preferred)).toEqual([true, false]);
});
