import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import {
  createRuleInput,
  defineRule,
  type Rule,
  type RuleInput,
  type RuleKnowledge,
  runRules,
  severityOf,
} from '../../../server/src/core/rules';
import type { Severity } from '../../../server/src/core/schema/finding';
import {
  defaultSettings,
  type RuleOptions,
  type RuleSettings,
} from '../../../server/src/core/schema/ruleSettings';
import { ruleKnowledge, specWith, tellOfWords as tell } from './support';

const document = parse(specWith({}));
const [spec] = document.specs;

function inputFor(): RuleInput {
  if (!spec) throw new Error('There is a spec in every document.');
  const merged = { root: spec.root, sourceOf: () => ({ uri: '', document }), problems: [] };
  return createRuleInput({ document, spec, merged, complete: true, today: '2026-11-22' }, ruleKnowledge);
}

function settingsWith(severities: Readonly<Record<string, Severity | 'off'>>): RuleSettings {
  return { ...defaultSettings, severities: new Map(Object.entries(severities)) };
}

const span = { start: 0, end: 5 };
const loud: Rule = {
  id: 'loud',
  category: 'structure',
  severity: 'warning',
  check: () => [
    { span, message: 'Loud.' },
    { span, message: 'Louder.', severity: 'error' },
  ],
};
const broken: Rule = {
  id: 'broken',
  category: 'structure',
  severity: 'hint',
  *check() {
    yield { span, message: 'Before it breaks.' };
    throw new Error('no good');
  },
};
const off: Rule = { ...loud, id: 'off', severity: 'off' };

describe('running rules', () => {
  test('a finding has the code and the severity of its rule, or its own severity', () => {
    expect(runRules([loud], inputFor()).map(({ code, severity }) => [code, severity])).toEqual([
      ['loud', 'warning'],
      ['loud', 'error'],
    ]);
  });

  test('a rule that throws is reported, and takes down no other', () => {
    const errors: unknown[] = [];
    const onError = (rule: string, error: unknown) => errors.push([rule, String(error)]);
    expect(runRules([broken, loud], inputFor(), { onError }).map(({ code }) => code)).toEqual([
      'loud',
      'loud',
    ]);
    expect(errors).toEqual([['broken', 'Error: no good']]);
  });

  test('a configured severity wins, and switches rules on and off', () => {
    const settings = settingsWith({ loud: 'info', off: 'info' });
    expect(runRules([loud, off], inputFor(), { settings }).map(({ severity }) => severity)).toEqual([
      ...['info', 'info', 'info', 'info'],
    ]);
    expect(runRules([loud], inputFor(), { settings: settingsWith({ loud: 'off' }) })).toEqual([]);
  });

  test('a profile changes severities, and a configured one wins over it', () => {
    const rule: Rule = { ...broken, id: 'strict', profiles: { strict: 'error', internal: 'off' } };
    const severity = (settings: RuleSettings) => severityOf(rule, settings);
    expect(severity({ ...defaultSettings, profile: 'strict' })).toBe('error');
    expect(severity({ ...defaultSettings, profile: 'internal' })).toBe('off');
    expect(severity(defaultSettings)).toBe('hint');
    expect(severity({ ...settingsWith({ strict: 'info' }), profile: 'strict' })).toBe('info');
  });

  test('options that are not set, or of the wrong kind, have their usual value', () => {
    const seen: unknown[] = [];
    const rule = defineRule({
      id: 'long',
      category: 'structure',
      severity: 'hint',
      options: { words: 30, list: ['a'] },
      check(_, options) {
        seen.push(options);
        return [];
      },
    });
    const input = (set: RuleOptions | undefined): RuleInput => ({ ...inputFor(), optionsOf: () => set });
    for (const set of [undefined, { words: 20 }, { words: 'many', list: ['b'], other: 1 }])
      runRules([rule], input(set));
    expect(seen).toEqual([
      { words: 30, list: ['a'] },
      { words: 20, list: ['a'] },
      { words: 30, list: ['b'] },
    ]);
  });
});

describe('where rules run', () => {
  const bad = 'skills: [k8s]\n';

  test('never on a file of another tool', () => {
    expect(tell(`schema_version: 1\ncomponents: []\n${bad}`).map(({ code }) => code)).toEqual([
      'other-format',
    ]);
  });

  test('not behind a slip of YAML, but before it', () => {
    const [head = '', tail = ''] = [specWith({ skills: '[k8s]' }), 'team: "open\n'];
    expect(tell(head + tail).map(({ code }) => code)).toContain('skill-alias');
    expect(tell(tail + head).map(({ code }) => code)).toEqual(['yaml-syntax']);
  });

  test('what is missing is not told while part of the spec cannot be read', () => {
    const text = specWith({ qualifications: '[You have run Kubernetes in production.]', skills: '[Docker]' });
    expect(tell(text).map(({ code }) => code)).toEqual(['skill-mentioned-not-listed']);
    expect(tell(`${text}team: "open\n`).map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(tell(`extends: ./base.jobspec.yaml\n${text}`)).toEqual([]);
  });

  test('on every spec of a file', () => {
    const text = `${specWith({ skills: '[k8s]' })}---\n${specWith({ skills: '[node js]' })}`;
    expect(tell(text).map(({ flagged }) => flagged)).toEqual(['k8s', 'node js']);
  });

  test('with the analysis of a spec made once', () => {
    if (!spec) return expect.unreachable();
    expect(ruleKnowledge.analyse(spec, document)).toBe(ruleKnowledge.analyse(spec, document));
    const [first] = ruleKnowledge.analyse(spec, document).prose;
    expect(first?.mentions).toBe(first?.mentions);
    expect(first?.prose).toBe(first?.prose);
  });
});

test('unknown skills are errors where the house is strict', () => {
  const strict: RuleKnowledge = { ...ruleKnowledge, strictSkills: true };
  const severities = (skills: string) => tell(specWith({ skills }), strict).map(({ severity }) => severity);
  expect(severities('[Frobnication, Docker]')).toEqual(['error']);
  expect(severities('[HTML/CSS]')).toEqual(['error']);
  expect(severities('[Docker]')).toEqual([]);
});
