import { describe, expect, test } from 'vitest';
import { completedSpec } from '../../lib/ruleExamples';
import { found, foundUnder, tell } from './support';

/** What a rule flags in a part of a spec. */
const flagged = (rule: string, text: string) =>
  tell(completedSpec(text))
    .filter(({ code }) => code === rule)
    .map((told) => told.flagged);

const list = (...items: string[]) => `\n${items.map((item) => `  - ${item}`).join('\n')}\n`;
const place = 'location: { workplace: hybrid, places: [{ city: Portland, region: OR, country: US }] }';

describe('left alone', () => {
  const cases: [rule: string, texts: string[]][] = [
    [
      'title-format',
      [
        'title: Registered Nurse, Day Surgery',
        'title: Software Engineer (m/w/d)',
        `title: Portland Cement Finisher\n${place}`,
        'title: Scientist, Remote Sensing',
        'title: Remote Sensing Analyst',
        'title: IT Support Specialist II',
        'title: SAP ABAP HR',
        'title: C++ Developer',
        'title: C# / .NET Developer',
        'title: Enterprise Sales Manager ($100M accounts)',
        'title: Graduate Program 2027',
        'title: Boeing 747 Mechanic',
        'title: Class A CDL Driver',
        'title: Yahoo! Ads Manager',
        "title: 'Microsoft® 365 Administrator'",
        'title: Head of People - Europe',
        'title: Contract Manager',
        'title: Hybrid Cloud Engineer',
        'title: Part Time Management Lecturer',
      ],
    ],
    [
      'title-level',
      [
        'title: Senior Product Manager\nlevel: manager',
        'title: Senior Director of Sales\nlevel: director',
        'title: Junior to Senior Developer\nlevel: mid',
        'title: Account Manager\nlevel: entry',
        'title: Lead Generation Specialist\nlevel: entry',
        'title: Internship Coordinator\nlevel: mid',
        'title: Internal Auditor\nlevel: senior',
        'title: Senior Living Nurse\nlevel: entry',
        'title: School Principal\nlevel: mid',
        'title: Executive Assistant to the CEO\nlevel: mid',
        'title: Associate Professor\nlevel: senior',
        'title: Senior Developer',
      ],
    ],
    [
      'placeholder-text',
      [
        'summary: You build a todo app and write to-do lists for others.',
        'summary: "Read [our handbook](https://example.com) or [the other one][1]."',
        'summary: "You work with XXL trucks, TEDx and the XX chromosome."',
        'summary: "Titles such as `[Company]` and `{{name}}` are filled in by you."',
        'summary: "Mechaniker [m/w/d] gesucht."',
        'summary: "You write <b> and <title> tags."',
        'summary: "You teach [sic] what you know."',
        'benefits: [Name badge, Add-on insurance, Write-off of your loan]',
        'statements: { equalOpportunity: We hire by skill and welcome applications from everyone. }',
        'summary: "Snake_case names, a __bold__ word and C_3__H."',
      ],
    ],
    [
      'item-duplicate',
      [
        `qualifications:${list('Two years of nursing in a hospital.', 'Five years of nursing in a hospital.')}`,
        `responsibilities:${list('Plan the early shift for the team.', 'Plan the late shift for the team.')}`,
        `responsibilities:${list('Teamwork', 'Teamwork and more')}`,
        `qualifications:${list('You read German well enough for safety notices.', 'You write German well enough for safety notices.')}`,
        `benefits: [Free lunch]\nresponsibilities: [Free lunch for guests is your job]`,
        `responsibilities:${list('Design the APIs that our web front ends are built on.', 'Test the APIs that our mobile apps are built on.')}`,
      ],
    ],
    [
      'item-style',
      [
        `benefits:${list('Vacation', 'Lunch.')}`,
        `benefits:${list('Vacation', 'Lunch.', 'Laptop', 'Desk.')}`,
        `benefits:${list('Vacation of 30 days', 'Lunch', 'Two days at home. You choose which.')}`,
        `benefits:${list('Free lunch', 'iOS phone', 'Gym', 'npm sponsorship')}`,
        `benefits:${list('Vacation.', 'Laptops, desks, etc.', 'Lunch.', 'Early start at 6 a.m.')}`,
        `benefits:${list('Vacation', 'Lunch with the team?', 'Gym', 'Books, courses, etc.')}`,
        `benefits:${list('vacation', 'lunch', 'Google Pixel phone')}`,
        `responsibilities:${list('You plan.', 'You build.', 'Marketing events.')}`,
        `responsibilities:${list('Build it.', 'Marketing of what we build.', 'Bring it to others.', 'Test it.')}`,
        `responsibilities:${list('Building it.', 'You test it.', 'Plan it.')}`,
        `language: de\nresponsibilities:${list('You plan.', 'Building.', 'You test.', 'You run.')}`,
        `benefits:${list('Vacation.', '[Our plan](https://example.com)', 'Lunch.')}`,
      ],
    ],
    [
      'item-length',
      [
        `responsibilities:${list('Sell cars.', 'Answer calls.')}`,
        'benefits: [Canteen, Gym]',
        'qualifications: [Reliability]',
        `responsibilities:${list('Build what 900 hotels use every day, and look after it together with four colleagues in two cities who know it well.')}`,
        'skills: [Python]',
        'sections: [{ title: Perks, items: [Dogs] }]',
      ],
    ],
    [
      'item-count',
      [
        `responsibilities:${list('Plan the work.', 'Do the work.', 'Check the work.')}`,
        `benefits: [${'ABCDEFGHIJKLMNOPQRST'.split('').join(', ')}]\nresponsibilities: [A a., B b., C c.]`,
        'fragment: true\nresponsibilities: [Plan the whole week of the team in the warehouse.]',
        'qualifications: [One that counts.]\nresponsibilities: [A a., B b., C c.]',
        'sections: [{ title: Perks, items: [Dogs] }]\nresponsibilities: [A a., B b., C c.]',
        `responsibilities: [${Array.from({ length: 12 }, (_, at) => `Do thing ${at}`).join(', ')}]`,
      ],
    ],
    [
      'faq-question',
      [
        'faqs: [{ question: "Can I work from home?", answer: Yes. }]',
        'faqs: [{ question: "I come from a bakery. Will I be trained?", answer: Yes. }]',
        'faqs: [{ question: "**Is there parking?**", answer: Yes. }]',
        'language: fr\nfaqs: [{ question: "Puis-je télétravailler ?", answer: Oui. }]',
        'faqs: [{ question: "What about “remote”?", answer: Yes. }, { question: "What about “hybrid”?", answer: No. }]',
        'faqs: [{ question: "勤務時間は？", answer: 8時間 }]',
      ],
    ],
    [
      'faq-answer',
      [
        'faqs: [{ question: "Is there night work?", answer: No. }]',
        'faqs: [{ question: "Is there night work?", answer: None so far. }]',
        'faqs: [{ question: "From home?", answer: It depends on the shift. }]',
        'faqs: [{ question: "What is TBD?", answer: A team that builds databases. }]',
        'faqs: [{ question: "Pay?", answer: See above the range in the section on pay. }]',
        'faqs: [{ question: "How many?", answer: "3" }]',
      ],
    ],
    [
      'section-missing',
      [
        'fragment: true',
        'extends: ./missing.jobspec.yaml',
        'employment: { hours: 40 }\nlocation: { places: [{ city: Bonn, country: DE }] }\nbenefits: [Lunch]\nfaqs: [{ question: "A?", answer: B }]',
        'employment: { type: full-time }\nlocation: { workplace: remote }\nbenefits: [Lunch]\nfaqs: [{ question: "A?", answer: B }]',
        'employment: { type: [full-time] }\nlocation: { timezone: Europe/Berlin }\nbenefits: [Lunch]\nfaqs: [{ question: "A?", answer: B }]',
        'team: "open',
      ],
    ],
    [
      'summary-length',
      [
        'summary: You build the booking service that small hotels rely on.',
        'summary: With four colleagues and one dog, you look after small hotels.',
        'fragment: true',
        `summary: ${'word '.repeat(120)}`,
        'summary: ""',
        'summary: [a list]',
      ],
    ],
    [
      'posting-length',
      [
        `summary: ${'word '.repeat(60)}`,
        `summary: ${'word '.repeat(60)}\nfaqs: [{ question: A?, answer: '${'word '.repeat(2000)}' }]`,
        'fragment: true',
        `summary: You bake.\nteam: ${'word '.repeat(60)}`,
        'extends: ./missing.jobspec.yaml',
        `summary: ${'word '.repeat(900)}`,
      ],
    ],
    [
      'section-order',
      [
        'title: A\nlevel: mid\nsummary: B\nresponsibilities: [C]\nqualifications: [D]\nskills: [SQL]',
        'faqs: []\ncompensation: { amount: 1 }\nbenefits: [A]',
        'posting: { status: draft }\nbenefits: [A]',
        'benefits: [A]\nhiringProcess: [B]',
        'location: {}\nbenefits: [A]',
        'statements: {}\nbenefits: [A]\napply: {}',
      ],
    ],
    [
      'too-many-requirements',
      [
        `qualifications: { required: [A], preferred: [${'BCDEFGHIJKLMNOP'.split('').join(', ')}] }`,
        'qualifications: [A, B, C, D, E, F, G, H, I, J]',
        'skills: [A, B, C]',
        `skills: { preferred: [${'ABCDEFGHIJKLMNOPQRS'.split('').join(', ')}] }`,
        'fragment: true\nqualifications: [A, B, C, D, E, F, G, H, I, J, K, L]',
        `benefits: [${'ABCDEFGHIJKLMNOP'.split('').join(', ')}]`,
      ],
    ],
    [
      'years-level',
      [
        'level: senior\nexperience: { years: 5 }',
        'level: entry\nexperience: { years: 1 }',
        'level: entry\nqualifications: [Ideally five years of professional experience.]',
        'level: entry\nqualifications: [Our team has fifty years of experience.]',
        'level: entry\nqualifications: [You were born 18 years ago or earlier.]',
        'level: manager\nexperience: { years: 15 }',
        'experience: { years: 40 }',
        'level: entry\nqualifications: { preferred: [Five years of professional experience.] }',
      ],
    ],
    [
      'degree-inflation',
      [
        'education: { level: none }',
        'education: { level: bachelor, orEquivalentExperience: false }',
        "qualifications: [A bachelor's degree or equivalent experience.]",
        "qualifications: [A bachelor's degree is a plus.]",
        'qualifications: [You know how to heat steel to a degree.]',
        'qualifications: { preferred: [A university degree.] }',
        'title: Physical Therapist\neducation: { level: doctorate }',
        'qualifications: [A high degree of care., You are a licensed electrician., A college degree.]',
        'language: de\nqualifications: [Ein Bachelor degree.]',
      ],
    ],
    [
      'experience-cap',
      [
        'qualifications: [Three to five years of experience.]',
        'qualifications: [A certificate no more than two years old.]',
        'qualifications: [You travel up to 10 days a month.]',
        'summary: We work with firms that have up to 5 years of experience.',
        'qualifications: [At least 5 years of experience.]',
        'qualifications: [You answer in less than two hours., Maximum care.]',
        'language: de\nqualifications: [Maximum 5 years of experience.]',
      ],
    ],
  ];
  const each = cases.flatMap(([rule, texts]) => texts.map((text): [string, string] => [rule, text]));
  test.each(each)('%s: %j', (rule, text) => expect(flagged(rule, text)).toEqual([]));

  test('what a file lacks that has only just been begun, apart from how short it is', () => {
    const codes = (text: string) => new Set(tell(text).map(({ code }) => code));
    const ofLater = ['section-missing', 'summary-length', 'item-count', 'posting-length'];
    expect(codes('title: Tour Guide\n')).not.toSatisfy((all: Set<string>) =>
      ofLater.some((id) => all.has(id)),
    );
    const begun = codes('title: Tour Guide\nsummary: Short.\n');
    expect(ofLater.filter((id) => begun.has(id))).toEqual(['posting-length']);
    const thin = codes(completedSpec('summary: Short.'));
    expect(ofLater.filter((id) => thin.has(id))).toEqual(ofLater);
  });

  test('each rule has six such cases or more', () => {
    for (const [rule, texts] of cases) expect(texts.length, rule).toBeGreaterThanOrEqual(6);
  });
});

test('where comments need a reason, section-missing says so', () => {
  const source = completedSpec('summary: You build the booking service that small hotels rely on every day.');
  const [finding] = foundUnder(source, 'silencers: { requireReason: true }\n').filter(
    ({ code }) => code === 'section-missing',
  );
  expect(finding?.message).toContain('“# jobspec-disable-file section-missing -- why”');
});

test('what section-missing says about switching it off is right', () => {
  const source = completedSpec('summary: You build the booking service that small hotels rely on every day.');
  const codesOf = (text: string, config?: string) => foundUnder(text, config).map(({ code }) => code);
  const finding = found(source).find(({ code }) => code === 'section-missing');
  const [, comment = '', setting = '', home = ''] =
    /“(# [^”]+)” at the top .* “([^”]+)” under “([^”]+)”/.exec(finding?.message ?? '') ?? [];
  expect(codesOf(source)).toContain('section-missing');
  expect(codesOf(`${comment}\n${source}`)).not.toContain('section-missing');
  expect(codesOf(`${comment}\n${source}`)).not.toContain('silencer-unused');
  expect(codesOf(source, `${home}:\n  ${setting}\n`)).not.toContain('section-missing');
});
