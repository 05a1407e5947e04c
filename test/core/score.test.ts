import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWeights } from '../../scripts/generate/score.mts';
import { scoreOf } from '../../server/src/core/features/score';
import { createLanguageService } from '../../server/src/core/languageService';
import { ruleHeads } from '../../server/src/core/rules';
import type { Finding } from '../../server/src/core/schema/finding';
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
    const ids = weights.categories.map(({ id }) => id);
    for (const { category } of ruleHeads) expect(Object.keys(weights.kinds)).toContain(category);
    for (const id of [...Object.values(weights.kinds), ...Object.values(weights.rules)])
      expect(ids).toContain(id);
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
