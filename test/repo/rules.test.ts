import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type RuleExample, type RuleFile, readRules } from '../../scripts/generate/rules/read.mts';
import { parse } from '../../server/src/core/document';
import { codeActions } from '../../server/src/core/features/codeActions';
import { findings } from '../../server/src/core/features/findings';
import { pageOf, ruleHeads, rules } from '../../server/src/core/rules';
import type { Finding } from '../../server/src/core/schema/finding';
import { documentCodes } from '../../server/src/core/schema/finding';
import { context, diagnosed, foundUnder, knowledgeUnder } from '../core/rules/support';
import { read } from '../lib/read';
import { completedSpec } from '../lib/ruleExamples';

const ROOT = join(import.meta.dirname, '../..');
const ruleFiles = await readRules('rules');
const codeFiles = await readRules('codes');
const all = [...ruleFiles.files, ...codeFiles.files];

/** All findings of an example, where it stands. */
function foundIn(example: RuleExample): readonly Finding[] {
  if (example.kind !== 'config') return foundUnder(completed(example), example.config);
  const kind = { ...context, kind: example.kind };
  return findings(parse(example.text), kind, knowledgeUnder(example.text));
}

function completed({ text, whole }: RuleExample): string {
  return whole ? text : completedSpec(text);
}

const examplesOf = (kind: 'bad' | 'good') =>
  all.flatMap((rule) =>
    rule[kind].map((example, at): [string, RuleFile, RuleExample] => [`${rule.id} ${at + 1}`, rule, example]),
  );

test('every file follows the schema', () => {
  expect([...ruleFiles.problems, ...codeFiles.problems]).toEqual([]);
});

test('every rule in the code has a file that says the same, and the other way round', () => {
  const inCode = ruleHeads.map(({ id, category, severity, profiles = {}, options = {} }) => ({
    id,
    category,
    severity,
    profiles,
    options,
  }));
  const inFiles = ruleFiles.files.map(({ id, category, severity, profiles = {}, options = [] }) => ({
    id,
    category,
    severity,
    profiles,
    options: Object.fromEntries(options.map((option) => [option.name, option.default])),
  }));
  expect(inFiles).toEqual(inCode.sort((a, b) => (a.id < b.id ? -1 : 1)));
});

test('every rule runs under one id', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('every code of the format has a file, and the other way round', () => {
  expect(codeFiles.files.map(({ id }) => id)).toEqual([...documentCodes].sort());
});

test('every code has a page, and every page a code', () => {
  for (const { id } of all) expect(existsSync(join(ROOT, pageOf(id) ?? '')), id).toBe(true);
  const pages = ['rules', 'codes'].flatMap((folder) =>
    readdirSync(join(ROOT, 'docs', folder)).map((name) => `docs/${folder}/${name}`),
  );
  const known = [...all.map(({ id }) => pageOf(id)), 'docs/rules/README.md'];
  expect(pages.sort()).toEqual(known.sort());
  expect(pageOf('no-such-rule')).toBeUndefined();
});

test('every link of the pages leads to a file', () => {
  for (const path of [...all.map(({ id }) => pageOf(id) ?? ''), 'docs/rules/README.md']) {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.length).toBeGreaterThan(0);
    for (const link of local) expect(existsSync(join(ROOT, path, '..', link)), `${path}: ${link}`).toBe(true);
  }
});

test('answers and summaries are written once', () => {
  const texts = all.flatMap(({ summary, why, faqs }) => [summary, why, ...faqs.map(({ answer }) => answer)]);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

const isCode = new Set<string>(documentCodes);

/** A code of the format stands alone; beside a rule, others may have something to say about the same few lines. */
function relevant(id: string, findings: readonly Finding[]): readonly Finding[] {
  if (isCode.has(id)) return findings.filter(({ code }) => isCode.has(code));
  return findings.filter(({ code, severity }) => code === id || (severity === 'error' && isCode.has(code)));
}

describe('bad examples yield exactly their code', () => {
  test.each(examplesOf('bad'))('%s', (_, { id }, example) => {
    const text = completed(example);
    const told = relevant(id, foundIn(example));
    expect([...new Set(told.map(({ code }) => code))]).toEqual([id]);
    const flagged = told.map(({ span }) => text.slice(span.start, span.end));
    if (example.flags) expect(flagged).toEqual(example.flags);
  });
});

test.each(
  all.filter(({ severity }) => severity !== 'off').map((rule): [string, RuleFile] => [rule.id, rule]),
)('an example of %s shows it as loud as it usually is', (_, { id, severity, bad }) => {
  const told = bad
    .filter(({ config }) => config === undefined)
    .flatMap((example) => foundIn(example))
    .filter(({ code }) => code === id);
  if (told.length > 0) expect(told.map((finding) => finding.severity)).toContain(severity);
});

describe('good examples yield nothing', () => {
  test.each(examplesOf('good'))('%s', (_, { id }, example) => {
    const told = relevant(id, foundIn(example));
    expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});

describe('each promises a fix and has it, or says why there is none', () => {
  test.each(all.map((rule): [string, RuleFile] => [rule.id, rule]))('%s', (_, { id, bad, fix }) => {
    const offered = bad.filter((example) => {
      const text = completed(example);
      const told = diagnosed(text, knowledgeUnder(example.config));
      const own = told.filter(({ code }) => code === id);
      return codeActions(read(text), own, context).length > 0;
    });
    expect(offered.length > 0).toBe(fix !== undefined);
  });
});

describe('the schema of rules', () => {
  const schema: object = JSON.parse(readFileSync(join(ROOT, 'schemas/rule.schema.json'), 'utf8'));
  const follows = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema);
  const good = { rule: 1, ...ruleFiles.files[0] };

  test('accepts a rule of ours', () => {
    expect(follows(good)).toBe(true);
  });

  test.each([
    ['without a fix or a reason', { fix: undefined }],
    ['with a fix and a reason why there is none', { noFix: 'It cannot be fixed.' }],
    ['with two questions', { faqs: good.faqs?.slice(0, 2) }],
    ['of an unknown category', { category: 'other' }],
    ['with a summary without an end', { summary: 'A skill is listed twice' }],
    ['without a bad example', { bad: [] }],
    ['with an unknown key', { message: 'Wrong.' }],
  ])('refuses one %s', (_, change) => {
    expect(follows(JSON.parse(JSON.stringify({ ...good, ...change })))).toBe(false);
  });
});
