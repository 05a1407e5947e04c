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
import { context, found, specWith, tellOfWords as tell } from './support';

/** `code: flagged text` of each finding of a list of skills. */
const inSkills = (skills: string) =>
  tell(specWith({ skills })).map(({ code, flagged }) => `${code}: ${flagged}`);
const everyday =
  '[Docker, Go, GPT-5, Java, Kotlin, Kubernetes, Node.js, React, React Native, Rust, Terraform, TypeScript]';
const inText = (sentence: string, skills = everyday) =>
  tell(specWith({ qualifications: `['${sentence.replaceAll("'", "''")}']`, skills })).map(
    ({ code, flagged }) => `${code}: ${flagged.replaceAll("''", "'")}`,
  );

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

describe('skill-years-impossible', () => {
  test.each([
    ['20 years of Kubernetes', '20 years'],
    ['At least fifteen years’ experience with Kubernetes', 'fifteen years'],
    ["20 years' professional experience in Go or Rust", '20 years'],
    ['Kubernetes (13+ years)', '13+ years'],
    ['Kubernetes: at least 14 yrs', '14 yrs'],
    ['15+ years of Docker, Terraform and Kubernetes experience', '15+ years'],
    ['Kubernetes experience of at least 20 years.', '20 years'],
    ['5-8 years of GPT-5', '5-8 years'],
    ['15 to 18 years working with **React Native**', '15 to 18 years'],
    ['Minimum 18 years React', '18 years'],
    ['twenty or more years of hands-on TypeScript and Node.js', 'twenty or more years'],
  ])('%s', (sentence, flagged) => expect(inText(sentence)).toEqual([`skill-years-impossible: ${flagged}`]));

  test.each([
    '12 years of Kubernetes',
    '20 years of Java or Kotlin',
    'Up to 20 years of Kubernetes',
    'No more than 20 years of Kubernetes',
    'Ten years in software, with some Kubernetes',
    '20 years of experience in operations, the last ones with Kubernetes',
    'In 25 years our team has moved from mainframes to Kubernetes',
    '30+ years of React or similar',
    'A 20-year-old code base that runs on Kubernetes',
    'We are 40 years old, and our services run on Kubernetes',
    'Kubernetes, and 20 years of experience in operations',
    'Kubernetes in the first 100 days, 30 years of trust from customers',
    '$20 years Kubernetes',
    'Version 20 Kubernetes',
  ])('not: %s', (sentence) => expect(inText(sentence)).toEqual([]));

  test.each([
    ['{ name: Kubernetes, years: 13 }', ['skill-years-impossible: 13']],
    ['{ name: k8s, years: 12 }', ['skill-alias: k8s']],
    ['{ name: GPT-5, years: 2 }', ['skill-years-impossible: 2']],
    ['{ name: Wound care, years: 40 }', []],
    ['{ name: Kubernetes, years: 99 }', ['out-of-range: 99']],
    ['{ name: Frobnication, years: 50 }', ['skill-unknown: Frobnication']],
  ])('%s', (skill, told) => expect(inSkills(`[${skill}]`)).toEqual(told));

  test('says since when, and what is possible', () => {
    const [finding] = tell(specWith({ skills: '[{ name: Kubernetes, years: 20 }]' }));
    expect(finding?.message).toMatch(/public since 2014.*source.*12 years/);
  });
});

describe('skill-mentioned-not-listed', () => {
  test.each([
    ['You have run Kubernetes in production.', ['Kubernetes']],
    ['Solid Python, Django and PostgreSQL skills.', ['Python', 'Django', 'PostgreSQL']],
    ['Excel and PowerPoint every day.', ['Excel', 'PowerPoint']],
    ['Terraform here. More Terraform there.', ['Terraform']],
  ])('%s', (sentence, flagged) =>
    expect(inText(sentence, '[Docker]')).toEqual(
      flagged.map((name) => `skill-mentioned-not-listed: ${name}`),
    ),
  );

  test.each([
    'Languages such as Go or Rust.',
    'Kubernetes or Nomad in production.',
    'You need no Kubernetes, we teach it.',
    'You help us to migrate from Jenkins.',
    'You move the old Jenkins jobs to another tool.',
    'Paid time for your PRINCE2 exam.',
    'Experience with Jenkins or a similar tool.',
    'Jenkins, Bamboo, or TeamCity.',
    'Teamwork, clear communication and English.',
    'You know how HTTP works.',
    'Kubernetes/Nomad',
    'C',
  ])('not: %s', (sentence) => expect(inText(sentence, '[Docker]')).toEqual([]));

  test('what is called a plus goes to the preferred skills', () => {
    const toOf = (sentence: string) =>
      found(specWith({ qualifications: `[${sentence}]`, skills: '[Docker]' })).flatMap(
        ({ data }) => data?.addSkill?.to ?? [],
      );
    expect(toOf('Ansible is a plus.')).toEqual(['preferred']);
    expect(toOf('"Ideally, you have used Ansible."')).toEqual(['preferred']);
    expect(toOf('Ansible plus a habit of testing.')).toEqual(['required']);
  });

  test('a listed narrower or broader skill covers it', () => {
    expect(inText('You write SQL.', '[PostgreSQL]')).toEqual([]);
    expect(inText('You maintain Jenkins.', '[CI/CD]')).toEqual([]);
    expect(inText('You maintain Jenkins.', '[GitHub Actions]')).toHaveLength(1);
  });

  test('a spec in another language is left alone', () => {
    expect(
      tell(
        `language: de\n${specWith({ qualifications: '[Erfahrung mit Kubernetes.]', skills: '[Docker]' })}`,
      ),
    ).toEqual([]);
  });

  test('a fragment lacks nothing', () => {
    expect(tell('fragment: true\nqualifications: [You have run Kubernetes.]\nskills: [Docker]\n')).toEqual(
      [],
    );
  });
});

describe('skill-level-years', () => {
  test.each([
    ['beginner', 8, true],
    ['beginner', 5, true],
    ['beginner', 4, false],
    ['intermediate', 20, false],
    ['advanced', 0, true],
    ['advanced', 1, false],
    ['expert', 1, true],
    ['expert', 2, false],
  ])('%s with %i years', (level, years, told) => {
    const skills = `[{ name: Java, level: ${level}, years: ${years} }]`;
    expect(inSkills(skills)).toEqual(told ? [`skill-level-years: ${level}`] : []);
  });

  test('of something new nobody has more years', () => {
    expect(inSkills('[{ name: GPT-5, level: expert, years: 1 }]')).toEqual([]);
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
