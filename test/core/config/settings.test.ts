import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { ruleHeads } from '../../../server/src/core/rules';
import { contextOf, houseOf, service, told } from './support';

const config = `
profile: strict
rules:
  skill-alias: { severity: error, odd: 3 }
  skill-unknown: info
words:
  allow: [Ninja]
  deny: [synergy, { term: resource, suggestion: person, reason: People are not resources. }]
overrides:
  - files: [internal/**, 'a b/*.jobspec.yaml']
    profile: internal
    rules: { skill-unknown: "off", skill-alias: { even: true } }
    words: { allow: [guru] }
  - files: ['**/x.jobspec.yaml']
    rules: { skill-unknown: warning }
ignore: [archive, '*.draft.jobspec.yaml', /top/*]
`;
const house = houseOf(config);
const settings = (path: string) => house.settingsFor(`file:///w/${path}`);

describe('settings for a file', () => {
  test('are those at the top where no override fits', () => {
    const { profile, severities, options, words } = settings('jobs/a.jobspec.yaml');
    expect(profile).toBe('strict');
    expect([...severities]).toEqual([
      ['skill-alias', 'error'],
      ['skill-unknown', 'info'],
    ]);
    expect(options.get('skill-alias')).toEqual({ odd: 3 });
    expect([...words.allow]).toEqual(['ninja']);
    expect(words.deny).toEqual([
      { term: 'synergy' },
      { term: 'resource', suggestion: 'person', reason: 'People are not resources.' },
    ]);
  });

  test.each(['internal/deep/a.jobspec.yaml', 'a%20b/a.jobspec.yaml'])(
    'an override adds to them: %s',
    (path) => {
      const { profile, severities, options, words } = settings(path);
      expect(profile).toBe('internal');
      expect([...severities]).toEqual([
        ['skill-alias', 'error'],
        ['skill-unknown', 'off'],
      ]);
      expect(options.get('skill-alias')).toEqual({ odd: 3, even: true });
      expect([...words.allow]).toEqual(['ninja', 'guru']);
    },
  );

  test('the later override wins, and equal settings are one object', () => {
    expect(settings('internal/x.jobspec.yaml').severities.get('skill-unknown')).toBe('warning');
    expect(settings('internal/x.jobspec.yaml').profile).toBe('internal');
    expect(settings('internal/a.jobspec.yaml')).toBe(settings('internal/b.jobspec.yaml'));
  });

  test.each([
    ['archive/a.jobspec.yaml', true],
    ['old/archive/deep/a.jobspec.yaml', true],
    ['jobs/a.draft.jobspec.yaml', true],
    ['top/a.jobspec.yaml', true],
    ['jobs/top/a.jobspec.yaml', false],
    ['archived/a.jobspec.yaml', false],
  ])('%s is ignored: %s', (path, ignored) => {
    expect(house.ignores(`file:///w/${path}`)).toBe(ignored);
  });

  test('an ignored file is not checked, and has no score', () => {
    const context = { ...contextOf('spec', house), uri: 'file:///w/archive/a.jobspec.yaml' };
    expect(told(parse('titel: A\n'), context)).toEqual([]);
    expect(service.score(parse('title: A\n'), context)).toBeUndefined();
  });

  test('hold in what is told', () => {
    const text = 'title: A\nsummary: We build.\nresponsibilities: [B]\nqualifications: [C]\nskills: [k8s]\n';
    const context = contextOf('spec', house);
    expect(told(parse(text), context)).toContain('error skill-alias k8s');
  });
});

test('options are checked, and known by the name on the page of their rule', () => {
  const context = (text: string) => contextOf('config', houseOf(text));
  const [id, option, usual] = ruleHeads.flatMap(({ id, options }) =>
    Object.entries(options ?? {}).flatMap(([name, value]) =>
      typeof value === 'number' ? [[id, name, String(value)]] : [],
    ),
  )[0] ?? ['', '', ''];
  const text = (value: string) =>
    `rules:\n  ${id}: { severity: info, ${value} }\noverrides:\n  - files: [a]\n    rules: { ${id}: { ${value} } }\n`;
  expect(told(parse(text(`${option}: ${usual}`)), context(text(`${option}: ${usual}`)))).toEqual([]);
  expect(told(parse(text(`${option}: many`)), context(text(`${option}: many`)))).toEqual([
    'error wrong-type many',
    'error wrong-type many',
  ]);
  expect(told(parse(text('zzz: 5')), context(text('zzz: 5')))).toEqual([
    'error unknown-key zzz',
    'error unknown-key zzz',
  ]);
});

test('a configuration that is half right keeps the right half', () => {
  const half = houseOf('profile: loud\nrules: [a]\noverrides: { files: x }\nwords: nothing\nignore: 7\n');
  expect(half.settingsFor('file:///w/a.jobspec.yaml').profile).toBe('public');
  expect(half.ignores('file:///w/7')).toBe(false);
});
