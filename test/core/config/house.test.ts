import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { ruleHeads } from '../../../server/src/core/rules';
import { formatOf } from '../../../server/src/core/schema';
import { applyEdits } from '../../lib/edits';
import { specWith } from '../rules/support';
import { configUri, contextOf, houseOf, marked, service, told } from './support';

const spec = (skills: string) =>
  `title: A\nsummary: We build things that last for many years.\nresponsibilities: [Build]\nqualifications: [Care]\nskills: ${skills}\n`;
const catalog =
  'catalog: 1\nskills:\n  - name: Zorblax Engine\n    aliases: [Zorb]\n    description: Our own engine.\n';

describe('house rules', () => {
  test('are read as far as they can be understood', () => {
    const text =
      'skills: { catalogs: [./a.yaml, 7, ./a.yaml], strict: yes }\nrules: { skill-alias: off, x: loud }\n';
    const config = service.readConfig(parse(text));
    expect(config.catalogs).toEqual(['./a.yaml']);
    expect(config.strictSkills).toBe(false);
    expect([...config.settings.severities]).toEqual([['skill-alias', 'off']]);
    expect(config.broken).toBe(false);
  });

  test.each([
    ['with a slip of syntax', 'skills:\n  strict: true\n rules: {\n'],
    ['that are a list', '- a\n'],
  ])('%s keep all their defaults, and one message says so', (_, text) => {
    const config = service.readConfig(parse(text));
    expect(config).toEqual({ ...service.readConfig(parse('')), broken: true });
    expect(told(parse(text), contextOf('config', houseOf(text)))).toHaveLength(1);
  });

  test('may be empty', () => {
    expect(told(parse(''), contextOf('config', houseOf('')))).toEqual([]);
    expect(told(parse('# later\n'), contextOf('config', undefined))).toEqual([]);
  });

  test('are checked in plain words', () => {
    const text = 'skils: { strict: maybe }\nrules:\n  skill-alias: loud\n  skil-unknown: error\n';
    const context = contextOf('config', houseOf(text));
    expect(told(parse(text), context)).toEqual([
      'error unknown-key skils',
      'error invalid-value loud',
      'error unknown-key skil-unknown',
    ]);
    const messages = service.diagnostics(parse(text), context).map(({ message }) => message);
    expect(messages[0]).toBe('“skils” is not a key of a file with house rules. Did you mean “skills”?');
    expect(messages[2]).toContain('Did you mean “skill-unknown”?');
  });

  test('name what belongs to the format, and of many rules the nearest', () => {
    const text = 'rules:\n  unknown-key: off\n  skill-words: off\n';
    const messages = service.diagnostics(parse(text), contextOf('config', houseOf(text)));
    expect(messages.map(({ message }) => message)).toEqual([
      '“unknown-key” belongs to the format: it cannot be switched off or weighed differently. Remove this line.',
      expect.stringMatching(
        /^“skill-words” is not a key of “rules”\. The nearest of what fits here: skill-[^:]*; and \d+ more\.$/,
      ),
    ]);
  });

  test('know every label and language, and no others', () => {
    const text = [
      'labels:',
      '  en:',
      '    untitled: Job',
      '    requird: Must have',
      '    sections: { aply: Send it, apply: Go, thoughts: x }',
      '    hours: { one: "{n} h", several: "{n} hh" }',
      '  pt-BR: { facts: { pay: x } }',
      '  English: { foo: x }',
      '',
    ].join('\n');
    const document = parse(text);
    const context = contextOf('config', houseOf(text));
    expect(told(document, context)).toEqual([
      'error unknown-key requird',
      'error unknown-key aply',
      'error unknown-key thoughts',
      'error unknown-key several',
      'error invalid-format English',
    ]);
    const diagnostics = service.diagnostics(document, context);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“requird” is not a key of “en”. Did you mean “required”?',
      '“aply” is not a key of “sections”. It looks like “apply”, which is here already: put the text there, or remove this line.',
      expect.stringMatching(/^“thoughts” is not a key of “sections”\. What fits here: summary, /),
      '“several” is not a key of “hours”. What fits here: zero, two, few, many, other.',
      '“English” in “labels” is not a language code. Write en.',
    ]);
    const [, aply, thoughts] = diagnostics;
    expect(aply && thoughts).toBeDefined();
    for (const [index, fixed] of [
      [0, '    required: Must have'],
      [4, '  en: { foo: x }'],
    ] as const) {
      const [action] = service.codeActions(document, diagnostics.slice(index, index + 1), context);
      expect(applyEdits(text, action?.edit?.changes?.[configUri] ?? [])).toContain(`\n${fixed}\n`);
    }
  });

  test('say which catalogs are not there', () => {
    const text = 'skills:\n  catalogs: [./skills.yaml, ./none.yaml, ../../secret.yaml]\n';
    const context = contextOf('config', houseOf(text, { 'skills.yaml': catalog }));
    expect(told(parse(text), context)).toEqual([
      'error invalid-value ./none.yaml',
      'error invalid-value ../../secret.yaml',
    ]);
  });

  test('know every rule, and no others', () => {
    const known = Object.keys(formatOf('config').schema.properties?.rules?.properties ?? {});
    expect(known.sort()).toEqual(ruleHeads.map(({ id }) => id).sort());
  });

  test('decide about a job description', () => {
    const text = parse(specWith({ skills: '[Zorblax Engine, k8s, Qwertion]' }));
    const none = contextOf('spec', undefined);
    const told_ = (config: string) =>
      told(text, contextOf('spec', houseOf(config, { 'skills.yaml': catalog })));
    expect(told(text, none)).toEqual([
      'hint skill-unknown Zorblax Engine',
      'info skill-alias k8s',
      'hint skill-unknown Qwertion',
    ]);
    expect(told_('skills: { catalogs: [skills.yaml] }')).toEqual([
      'info skill-alias k8s',
      'hint skill-unknown Qwertion',
    ]);
    expect(told_('skills: { catalogs: [skills.yaml], strict: true }\nrules: { skill-alias: off }')).toEqual([
      'error skill-unknown Qwertion',
    ]);
    expect(told_('rules: { skill-alias: error, skill-unknown: off }')).toEqual(['error skill-alias k8s']);
  });

  test('give the same table for the same catalogs', () => {
    const config = 'skills: { catalogs: [skills.yaml] }';
    const first = houseOf(config, { 'skills.yaml': catalog });
    expect(houseOf(`${config}\nrules: { skill-alias: off }`, { 'skills.yaml': catalog }).skills).toBe(
      first.skills,
    );
    expect(houseOf(config, { 'skills.yaml': `${catalog}  - name: Other\n` }).skills).not.toBe(first.skills);
    for (let at = 0; at < 10; at++) houseOf(config, { 'skills.yaml': `${catalog}  - name: N${at}\n` });
    expect(houseOf(config, { 'skills.yaml': catalog }).skills).not.toBe(first.skills);
  });
});

describe('a house catalog', () => {
  const config = 'skills: { catalogs: [skills.yaml] }';
  const check = (text: string) =>
    told(parse(text), contextOf('catalog', houseOf(config, { 'skills.yaml': text })));

  test('is checked against its own schema', () => {
    expect(check(catalog)).toEqual([]);
    expect(check('catalog: 1\nskills:\n  - nmae: X\n')).toEqual(['error unknown-key nmae']);
    expect(check('catalog: 2\nskills: []\n')).toEqual([
      'error invalid-value 2',
      'error too-few-items skills',
    ]);
    expect(check('catalog: 1\nskills:\n  - name: X\n    description: no period\n    since: 1200\n')).toEqual([
      'error invalid-format no period',
      'error out-of-range 1200',
    ]);
    expect(check('skills:\n  - name: X\n')).toEqual(['error missing-key skills']);
    expect(check('')).toEqual(['error missing-key ']);
  });

  test('is told about names that clash', () => {
    expect(
      check('catalog: 1\nskills:\n  - { name: X, related: [Pythan] }\n  - { name: Cobra, hide: true }\n'),
    ).toEqual(['warning invalid-value Pythan', 'warning invalid-value Cobra']);
  });

  test('is put right by fixes', () => {
    const text = 'skills:\n  - { name: X, related: [Pythan] }\n';
    const document = parse(text);
    const context = contextOf('catalog', houseOf(config, { 'skills.yaml': text }));
    const actions = service.codeActions(document, service.diagnostics(document, context), context);
    const edits = actions
      .filter(({ isPreferred }) => isPreferred)
      .flatMap(({ edit }) => edit?.changes?.[context.uri] ?? []);
    expect(applyEdits(text, edits)).toBe('catalog: 1\nskills:\n  - { name: X, related: [Python] }\n');
  });
});

describe('help in files of the house', () => {
  const house = houseOf('skills: { catalogs: [skills.yaml] }', { 'skills.yaml': catalog });
  const hover = (kind: 'config' | 'catalog' | 'spec', text: string) => {
    const { document, position } = marked(text);
    return JSON.stringify(service.hover(document, position, contextOf(kind, house))?.contents ?? '');
  };
  const offered = (kind: 'config' | 'catalog' | 'spec', text: string) => {
    const { document, position } = marked(text);
    return service.complete(document, position, contextOf(kind, house)).items.map(({ label }) => label);
  };

  test('hovers explain keys, rules and skills', () => {
    expect(hover('config', 'ru<|>les:\n  skill-alias: off\n')).toContain('What goes here?');
    expect(hover('config', 'rules:\n  skill-al<|>ias: off\n')).toContain('Skill under another name');
    expect(hover('config', 'rules:\n  skill-alias: o<|>ff\n')).toContain('does not run');
    expect(hover('catalog', 'catalog: 1\nskills:\n  - name: X\n    bro<|>ader: SQL\n')).toContain(
      'more general skill',
    );
    expect(hover('catalog', 'catalog: 1\nskills:\n  - name: X\n    related: [Pyt<|>hon]\n')).toContain(
      'since 1991',
    );
    expect(hover('spec', spec('[Zor<|>b]'))).toContain('Our own engine.');
  });

  test('completion offers keys, rules, weights, categories and skills', () => {
    expect(offered('config', '<|>')).toEqual(Object.keys(formatOf('config').schema.properties ?? {}));
    expect(offered('config', 'profile: <|>')).toEqual(['internal', 'public', 'strict']);
    expect(offered('config', 'rules:\n  <|>').sort()).toEqual(ruleHeads.map(({ id }) => id).sort());
    expect(offered('config', 'rules:\n  skill-alias: <|>')).toEqual([
      'off',
      'hint',
      'info',
      'warning',
      'error',
    ]);
    expect(offered('config', 'skills:\n  strict: <|>')).toEqual(['true', 'false']);
    expect(offered('catalog', 'catalog: 1\nskills:\n  - name: X\n    <|>')).toContain('renames');
    expect(offered('catalog', 'catalog: 1\nskills:\n  - name: X\n    category: database<|>')).toContain(
      'database — Databases',
    );
    expect(offered('catalog', 'catalog: 1\nskills:\n  - name: X\n    broader: pyth<|>')[0]).toBe('Python');
    expect(offered('catalog', 'catalog: 1\nskills:\n  - name: X\n    related: [Zorb<|>]')[0]).toBe(
      'Zorblax Engine',
    );
    expect(offered('catalog', 'catalog: 1\nfaqs:\n  - question: <|>')).toEqual([]);
    expect(offered('spec', spec('[zorb<|>]'))[0]).toBe('Zorblax Engine');
  });

  test('completion carries the words of the house, and says what a field is for', () => {
    const { document, position } = marked(spec('[zorb<|>]'));
    const [item] = service.complete(document, position, contextOf('spec', house)).items;
    expect(item && JSON.stringify(service.resolveCompletion(item).documentation)).toContain(
      'Our own engine.',
    );
    const inConfig = marked('<|>');
    const { items } = service.complete(inConfig.document, inConfig.position, contextOf('config', house));
    const skills = items.find(({ label }) => label === 'skills');
    expect(skills && JSON.stringify(service.resolveCompletion(skills).documentation)).toContain('own skills');
  });

  test('an unknown skill can be added to the catalog', () => {
    const document = parse(spec('[Qwertion]'));
    const context = contextOf('spec', house);
    const actions = service.codeActions(document, service.diagnostics(document, context), context);
    const add = actions.find(({ title }) => title === 'Add “Qwertion” to skills.yaml');
    const edits = add?.edit?.changes?.['file:///w/skills.yaml'] ?? [];
    expect(applyEdits(catalog, edits)).toBe(`${catalog}  - name: Qwertion\n`);
  });
});

describe('definitions', () => {
  const house = houseOf('skills: { catalogs: [skills.yaml] }', { 'skills.yaml': catalog });
  const find = (kind: 'config' | 'catalog' | 'spec', text: string) => {
    const { document, position } = marked(text);
    return service.definition(document, position, contextOf(kind, house));
  };
  const entry = {
    uri: 'file:///w/skills.yaml',
    range: { start: { line: 2, character: 10 }, end: { line: 2, character: 24 } },
  };

  test('lead from a use, by any name, to the entry of the house', () => {
    expect(find('spec', spec('[Zorb<|>lax Engine]'))).toEqual([entry]);
    expect(find('spec', spec('[{ name: zor<|>b, years: 2 }]'))).toEqual([entry]);
    expect(find('spec', spec('{ preferred: [<|>Zorb] }'))).toEqual([entry]);
    expect(find('catalog', 'catalog: 1\nskills:\n  - { name: Y, related: [Zo<|>rb] }\n')).toEqual([entry]);
  });

  test('lead nowhere from a built-in skill, an unknown one, and from prose', () => {
    expect(find('spec', spec('[Pyth<|>on]'))).toEqual([]);
    expect(find('spec', spec('[Qwer<|>tion]'))).toEqual([]);
    expect(find('spec', spec('[Go]').replace('[Care]', '[Zor<|>b]'))).toEqual([]);
  });

  test('lead from a path to the file', () => {
    const start = { line: 0, character: 0 };
    expect(find('config', 'skills: { catalogs: [skil<|>ls.yaml] }')).toEqual([
      { uri: 'file:///w/skills.yaml', range: { start, end: start } },
    ]);
    const { document, position } = marked('extends: ./ba<|>se.jobspec.yaml\n');
    const base = { uri: 'file:///w/base.jobspec.yaml', document: parse('title: A\n') };
    const context = { uri: configUri, today: '2026-11-22', base: () => base };
    expect(service.definition(document, position, context)).toEqual([
      { uri: base.uri, range: { start, end: start } },
    ]);
  });
});
