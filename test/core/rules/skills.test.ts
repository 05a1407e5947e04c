import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { findings } from '../../../server/src/core/features/findings';
import { createRuleKnowledge } from '../../../server/src/core/features/ruleKnowledge';
import { createRoleTable } from '../../../server/src/core/knowledge/roles';
import { createSkillTable, normalizeSkill } from '../../../server/src/core/knowledge/skills';
import { createTermBook } from '../../../server/src/core/knowledge/terms';
import { formerNames } from '../../../server/src/core/rules/naming';
import { addNothing } from '../../../server/src/core/rules/skill-redundant';
import { knowledge } from '../../lib/knowledge';
import { inSkills } from './skillSupport';
import { context, knowledgeWith, specWith, tellOfWords as tell } from './support';

describe('skill-alias', () => {
  test.each([
    'k8s',
    'JS',
    'TS',
    'Postgres',
    'Mongo',
    'NodeJS',
    'node js',
    'javascript',
    'PowerBI',
    'Ngnix',
    'Azure AD',
    'Facebook Ads',
    'seo',
  ])('%s has another name', (name) => expect(inSkills(`[${name}]`)).toEqual([`skill-alias: ${name}`]));

  test.each([
    ...[
      'Excel',
      'Kafka',
      'S3',
      'CDL',
      'RN',
      'EHR',
      'SRE',
      'React.js',
      'Golang',
      'AWS',
      'Amazon Web Services',
    ],
    ...[
      'project management',
      'Project Management',
      'PROJECT MANAGEMENT',
      'Design Patterns',
      'Wound Care',
      'time-management',
      'financial modelling',
    ],
    ...['Java 21', 'MS Word', 'punctuality'],
  ])('%s is how the field says it', (name) => expect(inSkills(`[${name}]`)).toEqual([]));
});

describe('skill-duplicate', () => {
  test.each([
    ['[k8s, Kubernetes]', 'k8s'],
    ['[PostgreSQL, Docker, Postgres]', 'Postgres'],
    ['[React, React.js]', 'React.js'],
    ['[AWS, Amazon Web Services]', 'Amazon Web Services'],
    ['[Excel, Microsoft Excel]', 'Excel'],
    ['[Google Cloud, GCP]', 'GCP'],
    ['[{ name: Docker }, Docker]', 'Docker'],
    ['{ required: [Docker], preferred: [SQL, docker] }', 'docker'],
  ])('%s', (skills, flagged) => expect(inSkills(skills)).toEqual([`skill-duplicate: ${flagged}`]));

  test.each([
    [
      'two levels are two wishes',
      '{ required: [{ name: SQL, level: beginner }], preferred: [{ name: SQL, level: advanced }] }',
    ],
    ['an alias that may be something else', '[Collibra, Alation]'],
    ['a part of a field', '[Time management, punctuality]'],
    ['a broader one', '[SQL, PostgreSQL]'],
  ])('not: %s', (_, skills) =>
    expect(inSkills(skills).filter((told) => told.includes('duplicate'))).toEqual([]),
  );

  test('knows that an unknown skill is listed twice', () => {
    expect(inSkills('[Frobnication, frobnication]')).toContain('skill-duplicate: frobnication');
  });

  test('tells of each entry once, and which other one it repeats', () => {
    const told = tell(specWith({ skills: '[k8s, K8s, Kubernetes]' }));
    expect(told.map(({ code, flagged, message }) => [code, flagged, message])).toEqual(
      ['k8s', 'K8s'].map((name) => [
        'skill-duplicate',
        name,
        `“${name}” repeats entry 3 of this list, “Kubernetes”: it is the same skill. Once is enough: remove one of the two.`,
      ]),
    );
    const [same] = tell(specWith({ skills: '[Docker, { name: Docker, level: advanced }]' }));
    expect(same?.message).toBe(
      '“Docker” repeats entry 2 of this list. Once is enough: remove one of the two.',
    );
  });

  test('leaves the very same line to the format', () => {
    expect(inSkills('[Docker, Docker]')).toEqual(['duplicate-item: Docker']);
  });

  test('keeps the entry that says most', () => {
    expect(inSkills('[Docker, { name: Docker, level: advanced }]')).toEqual(['skill-duplicate: Docker']);
    const [finding] = tell(specWith({ skills: '[Docker, { name: docker, level: advanced }]' }));
    expect(finding?.flagged).toBe('Docker');
  });
});

describe('under a house catalog', () => {
  const house = knowledgeWith(`catalog: 1
skills:
  - name: Example Ledger
    aliases: [Ledger, EXL]
    since: 2019
  - name: Example Cloud
    renames: Kubernetes
`);
  const inHouse = (skills: string) =>
    tell(specWith({ skills }), house).map(({ code, flagged }) => `${code}: ${flagged}`);

  test('a skill that is listed under two names is found', () => {
    expect(inHouse('[EXL, Ledger, Kubernetes, K8s, Example Cloud]')).toEqual([
      'skill-duplicate: Ledger',
      'skill-duplicate: Kubernetes',
      'skill-duplicate: K8s',
    ]);
    expect(inHouse('[K8s, Kubernetes]')).toEqual(['skill-duplicate: Kubernetes']);
  });

  test('one that is listed under another name is told the own one', () => {
    expect(inHouse('[EXL, k8s]')).toEqual(['skill-alias: EXL', 'skill-alias: k8s']);
    expect(inHouse('[Example Ledger, Example Cloud, Docker]')).toEqual([]);
    const [told] = tell(specWith({ skills: '[Kubernetes]' }), house);
    expect(told?.message).toBe(
      '“Kubernetes” is in the house catalog another name of “Example Cloud”. Write Example Cloud, so that candidates and search engines recognize it.',
    );
  });
});

describe('skill-unknown', () => {
  test.each([
    ['Kuberentes', 'Kubernetes'],
    ['Teamwrok', 'Teamwork'],
    ['Wond care', 'Wound care'],
    ['Salesfroce', 'Salesforce'],
  ])('%s is probably %s', (name, meant) => {
    const [finding] = tell(specWith({ skills: `[${name}]` }));
    expect(finding).toMatchObject({ code: 'skill-unknown', severity: 'hint', flagged: name });
    expect(finding?.message).toContain(`Did you mean “${meant}”?`);
  });

  test('names too far from everything are left to the author', () => {
    const [finding] = tell(specWith({ skills: '[Qwrtz]' }));
    expect(finding?.message).not.toContain('Did you mean');
  });

  test('a slip of a skill that is listed is to be removed', () => {
    const [finding] = tell(specWith({ skills: '[Docker, Dokcer]' }));
    expect(finding?.message).toContain('remove this one');
  });

  test.each(['HTML/CSS', 'Docker & Kubernetes', 'Java 21', 'Angular 2+', 'Python (3.12)', 'AWS (EC2, S3)'])(
    '%s is known',
    (name) => expect(inSkills(`["${name}"]`)).toEqual([]),
  );
});

describe('skill-redundant', () => {
  test.each([
    ['[Microsoft Office, Excel, Word]', 'Microsoft Office'],
    ['[B2B sales, Sales]', 'Sales'],
    ['[Six Sigma, Six Sigma Green Belt]', 'Six Sigma'],
    ['[SAP, SAP FICO]', 'SAP'],
  ])('%s', (skills, flagged) => expect(inSkills(skills)).toEqual([`skill-redundant: ${flagged}`]));

  test.each([
    '[SQL, PostgreSQL]',
    '[JavaScript, TypeScript]',
    '[Machine learning, scikit-learn]',
    '[CI/CD, GitHub Actions]',
    '[Linux, Ubuntu]',
    '[Version control, Git]',
    '{ required: [Six Sigma], preferred: [Six Sigma Black Belt] }',
    '[{ name: Sales, level: advanced }, B2B sales]',
  ])('%s is on purpose', (skills) => expect(inSkills(skills)).toEqual([]));

  test('its broad skills are in the catalog, each with narrower ones', () => {
    const broader = new Set(knowledge.skills.skills.map((skill) => skill.broader));
    expect([...addNothing].filter((name) => !broader.has(name))).toEqual([]);
  });
});

test('earlier names are aliases of the catalog', () => {
  const aliases = new Set(knowledge.skills.skills.flatMap((skill) => skill.aliases.map(normalizeSkill)));
  expect([...formerNames].filter((name) => !aliases.has(name))).toEqual([]);
});

test('an unknown skill is searched for once, not on every key', () => {
  const table = createSkillTable(knowledge.skills.skills, knowledge.skills.categories);
  const searched: string[] = [];
  const rules = createRuleKnowledge({
    skills: {
      ...table,
      search: (query, options) => {
        searched.push(query);
        return table.search(query, options);
      },
    },
    roles: createRoleTable(knowledge.roles),
    terms: createTermBook(knowledge.terms),
    knowledge,
    onError: (_, error) => {
      throw error;
    },
  });
  const unknown = (skills: string) =>
    findings(parse(specWith({ skills })), context, rules).filter(({ code }) => code === 'skill-unknown');
  const first = unknown('[Kuberntees, Flurbing]');
  expect(searched).toEqual(['Kuberntees', 'Flurbing']);
  expect(first.map(({ data }) => data?.replacements)).toEqual([['Kubernetes'], undefined]);
  expect(unknown('[Kuberntees, Flurbing]')).toEqual(first);
  expect(unknown('[Flurbing, Wibbling]')).toHaveLength(2);
  expect(searched).toEqual(['Kuberntees', 'Flurbing', 'Wibbling']);
});
