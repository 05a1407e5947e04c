import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWeights } from '../../scripts/generate/score.mts';
import { scoreOf } from '../../server/src/core/features/score';
import { createLanguageService } from '../../server/src/core/languageService';
import { ruleHeads } from '../../server/src/core/rules';
import { documentCodes, type Finding } from '../../server/src/core/schema/finding';
import { rootSchema } from '../../server/src/core/schema/schema';
import { applyEdits } from '../lib/edits';
import { knowledge } from '../lib/knowledge';
import { specWith } from './rules/support';

const service = createLanguageService(knowledge);
const context = { uri: 'file:///w/a.jobspec.yaml', today: '2026-11-22' };
const scoreAt = (text: string, offset?: number) => service.score(service.parse(text), context, offset);
const weights = await readWeights();

describe('the weights', () => {
  test('add up to 100', () => {
    expect(weights.categories.reduce((sum, { most }) => sum + most, 0)).toBe(100);
  });

  test('name each kind of rule, and nothing that is not there', () => {
    const kinds = weights.categories.flatMap((each) => each.kinds);
    expect(kinds.toSorted()).toEqual(
      [...new Set(['format', ...ruleHeads.map(({ category }) => category)])].toSorted(),
    );
    const named = [...weights.categories.flatMap(({ rules }) => rules), ...weights.empty];
    const codes = [...documentCodes, ...ruleHeads.map(({ id }) => id)];
    for (const id of named) expect(codes).toContain(id);
    expect(new Set(named).size).toBe(named.length);
    const sections = Object.keys(weights.sections).filter((name) => !['short', 'tiny'].includes(name));
    for (const name of sections) expect(Object.keys(rootSchema().properties ?? {})).toContain(name);
  });
});

describe('a score', () => {
  const finding = (code: string, severity: Finding['severity']): Finding => ({
    code,
    severity,
    span: { start: 0, end: 1 },
    message: 'It could be better.',
  });

  test('counts what is found in its own job description only', () => {
    const alone = scoreAt(specWith({}), 0);
    const followed = scoreAt(`${specWith({})}--- {}\n`, 0);
    expect(followed?.deductions.map(({ finding: { code } }) => code)).toEqual(
      alone?.deductions.map(({ finding: { code } }) => code),
    );
    expect(followed?.value).toBe(alone?.value);
  });

  test('is 100 where nothing is found', () => {
    expect(scoreOf([], weights).value).toBe(100);
  });

  test('is what its deductions leave, in its categories and as a whole', () => {
    const found = ruleHeads.flatMap(({ id }) => [finding(id, 'warning'), finding(id, 'hint')]);
    for (let count = 0; count <= found.length; count += 3) {
      const { value, categories, deductions } = scoreOf(found.slice(0, count), weights);
      expect(value).toBe(100 - deductions.reduce((sum, { points }) => sum + points, 0));
      expect(value).toBe(categories.reduce((sum, category) => sum + category.value, 0));
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });

  test('loses to one rule only so much', () => {
    const found = Array.from({ length: 50 }, () => finding('skill-unknown', 'hint'));
    expect(scoreOf(found, weights).value).toBe(97);
    expect(
      scoreOf(
        Array.from({ length: 50 }, () => finding('missing-key', 'error')),
        weights,
      ).value,
    ).toBe(70);
  });

  test('loses what a section is worth where it is not there, once', () => {
    const lacking = (code: string, path: string[], ...keys: string[]): Finding => ({
      ...finding(code, 'info'),
      data: { path, keys },
    });
    const { location = 0, benefits = 0 } = weights.sections;
    const pay = lacking('pay-missing', [], 'compensation');
    const place = lacking('section-missing', [], 'location', 'benefits');
    const google = lacking('google-job-posting', ['location'], 'places');
    const points = (...all: Finding[]) => scoreOf(all, weights).deductions.map((each) => each.points);
    expect(points(google)).toEqual([2]);
    expect(points(google, place)).toEqual([0, location + benefits]);
    expect(points(place, { ...place, code: 'pay-transparency' })).toEqual([location + benefits, 0]);
    expect(points(pay, { ...pay, code: 'pay-transparency', severity: 'hint' })).toEqual([
      weights.sections.compensation,
      0,
    ]);
    expect(points({ ...pay, severity: 'error' })).toEqual([10]);
  });

  test('loses a little less where a section is only to be filled in', () => {
    const { responsibilities = 0 } = weights.sections;
    const items = Array.from({ length: 9 }, (_, index) => ({
      ...finding('placeholder-text', 'warning'),
      data: { path: ['responsibilities', index] },
    }));
    expect(scoreOf(items.slice(0, 1), weights).value).toBe(95);
    expect(scoreOf(items, weights).value).toBe(100 - responsibilities + 1);
  });

  test.each([
    ['a title alone', 'title: x\n', 0, 40],
    ['a summary alone', 'summary: We look for somebody who cares.\n', 0, 40],
    ['a title and a word', 'title: Nurse\nsummary: y\n', 0, 40],
    ['a title and a summary', `title: Nurse\nsummary: ${'You care for people. '.repeat(4)}\n`, 0, 40],
    [
      'nothing behind the keys',
      'title: Nurse\nsummary:\nresponsibilities:\nqualifications:\nskills:\n',
      0,
      40,
    ],
    [
      'empty lists',
      'title: Nurse\nsummary: Care.\nresponsibilities: []\nqualifications: []\nskills: []\n',
      0,
      40,
    ],
    [
      'a word in each section',
      'title: Nurse\nsummary: Care.\nresponsibilities: [Care]\nqualifications: [License]\nskills: [Nursing]\n',
      0,
      40,
    ],
    ['the form of a new file', newFile(), 40, 60],
    ['a few sentences without pay, place and a way to apply', specWith({}), 65, 80],
  ])('shows how little there is: %s', (_, text, from, to) => {
    const { value = -1 } = scoreAt(text) ?? {};
    expect(value).toBeGreaterThanOrEqual(from);
    expect(value).toBeLessThan(to);
  });

  test('says of a real posting that it is good, and of the examples that nothing is lacking', () => {
    const root = join(import.meta.dirname, '../..');
    const scores = (folder: string) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.jobspec.yaml'))
        .map((name) => scoreAt(readFileSync(join(root, folder, name), 'utf8'))?.value ?? 0)
        .toSorted((a, b) => a - b);
    const ads = scores('test/fixtures/ads');
    expect(ads[Math.floor(ads.length / 2)]).toBeGreaterThanOrEqual(90);
    expect(ads[0]).toBeGreaterThanOrEqual(60);
    expect(Math.min(...scores('examples'))).toBeGreaterThanOrEqual(90);
  });

  test.each([
    ['a slip', 'title: "A\n'],
    ['a fragment', 'fragment: true\ntitle: A\n'],
    ['another tool’s file', 'schema_version: 1\ncomponents: []\n'],
    ['an empty file', ''],
    ['a list', '- a\n'],
  ])('is not given to %s', (_, text) => {
    expect(scoreAt(text)).toBeUndefined();
  });

  test('is of one spec where a file has several', () => {
    const text = `${specWith({})}---\n${specWith({ skills: '[k8s]' })}`;
    const codes = (offset: number) => scoreAt(text, offset)?.deductions.map(({ finding: { code } }) => code);
    expect(codes(0)).not.toContain('skill-alias');
    expect(codes(text.length - 2)).toContain('skill-alias');
  });
});

describe('the next fixes', () => {
  const folders = ['rules', 'mistakes'].map((name) => join(import.meta.dirname, '../fixtures', name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jobspec.yaml'))
      .map((name) => join(folder, name)),
  );

  test('raise the score by exactly what they promise', () => {
    let tried = 0;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const before = scoreAt(text)?.value;
      for (const { edits, points, title } of service.nextFixes(service.parse(text), context, 5)) {
        const after = scoreAt(applyEdits(text, edits))?.value ?? 0;
        expect(after - (before ?? 0), `${title} in ${file}`).toBe(points);
        expect(points).toBeGreaterThan(0);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(5);
  });

  test('come best first, and no more than asked for', () => {
    const text = specWith({ skills: '[k8s, Docker, docker, node js, 7]' });
    const points = (limit: number) =>
      service.nextFixes(service.parse(text), context, limit).map((fix) => fix.points);
    expect(points(2)).toHaveLength(2);
    expect(points(9)).toEqual([...points(9)].sort((a, b) => b - a));
  });

  test('are none where there is no score', () => {
    expect(service.nextFixes(service.parse('title: "A\n'), context, 5)).toEqual([]);
  });
});

/** What the snippet for a whole job description writes, with nothing filled in. */
function newFile(): string {
  const file = readFileSync(join(import.meta.dirname, '../../snippets/jobspec.json'), 'utf8');
  const snippets: Record<string, { body: string[] }> = JSON.parse(file);
  const { body = [] } = snippets['New job description'] ?? {};
  return `${body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$0', '')}\n`;
}
