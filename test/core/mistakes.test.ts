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

const base = readFileSync(new URL('../fixtures/mistakes/base.jobspec.yaml', import.meta.url), 'utf8');
const context = { uri: 'file:///base.jobspec.yaml', today: '2026-11-22' };

/** The findings of a text; several tests look at the same one. */
const found = remember(500, (text) => findings(read(text), context));
/** What the author noted beside the text. */
const commentsOf = (text: string) =>
  read(text).specs.flatMap(({ comments }) => comments.map(({ start, end }) => text.slice(start, end)));

/** One slip each: in the valid spec `find` becomes `write`; the one finding has this code and flags this text. */
const mistakes: [name: string, find: string, write: string, code: string, flagged: string][] = [
  // Keys
  ['an unknown key', 'level: senior', 'shoeSize: 44', 'unknown-key', 'shoeSize'],
  ['an unknown key with a comment', 'level: senior', 'zzz: 44 # keep me', 'unknown-key', 'zzz'],
  [
    'an unknown key with comments inside',
    'level: senior',
    'zzz: # keep me\n  # and me\n  size: 44\n  # me too\n  color: red',
    'unknown-key',
    'zzz',
  ],
  ['an empty item with a comment', '- Review code with the team.', '- # keep me', 'wrong-type', '-'],
  ['a misspelled required key', 'summary: >-', 'sumary: >-', 'unknown-key', 'sumary'],
  ['letters swapped in a key', 'responsibilities:', 'responsiblities:', 'unknown-key', 'responsiblities'],
  ['a key in the wrong case', 'title:', 'Title:', 'unknown-key', 'Title'],
  ['a key in snake case', 'hiringProcess:', 'hiring_process:', 'unknown-key', 'hiring_process'],
  ['an unknown nested key', 'timezone: America/Los_Angeles', 'building: 7', 'unknown-key', 'building'],
  ['a misspelled nested key', 'country: US', 'contry: US', 'unknown-key', 'contry'],
  ['a misspelled key of a skill', 'name: Kubernetes', 'nmae: Kubernetes', 'unknown-key', 'nmae'],
  ['a misspelled key of a question', 'question: How', 'questoin: How', 'unknown-key', 'questoin'],
  ['another word for a key', 'compensation:', 'salary:', 'unknown-key', 'salary'],
  [
    'a key that is a name of JavaScript',
    'level: senior',
    'constructor: senior',
    'unknown-key',
    'constructor',
  ],
  ['the key __proto__', 'level: senior', '__proto__: senior', 'unknown-key', '__proto__'],
  ['a repeated key', 'level: senior', 'level: senior\nlevel: lead', 'duplicate-key', 'level'],
  ['a repeated nested key', 'period: year', 'period: year\n  period: month', 'duplicate-key', 'period'],
  ['a missing required key', 'title: Senior Back End Developer\n', '', 'missing-key', 'jobspec'],
  [
    'a question without an answer',
    '\n    answer: Six developers and a product manager.',
    '',
    'missing-key',
    'question',
  ],
  ['a skill without a name', 'name: Kubernetes\n      level', 'level', 'missing-key', 'level'],
  [
    'a section without text',
    '\n    body: You start with a small service of your own.',
    '',
    'missing-key',
    'title',
  ],
  ['an occupation without its list', '\n  taxonomy: onet-soc', '', 'missing-key', 'occupation'],
  // Kinds of value
  ['a number with a thousands separator', 'min: 140000', 'min: 140,000', 'wrong-type', '140,000'],
  ['a number in quotation marks', 'max: 175000', 'max: "175000"', 'wrong-type', '"175000"'],
  ['a number with a unit', 'years: 5', 'years: 5+ years', 'wrong-type', '5+ years'],
  ['yes instead of true', 'orEquivalentExperience: true', 'orEquivalentExperience: yes', 'wrong-type', 'yes'],
  ['a number where text belongs', 'name: Example Company', 'name: 1984', 'wrong-type', '1984'],
  [
    'text where a list belongs',
    'benefits:\n  - 30 days of paid vacation',
    'benefits: 30 days of paid vacation',
    'wrong-type',
    '30 days of paid vacation',
  ],
  [
    'a list where text belongs',
    'title: Senior Back End Developer',
    'title: [Senior, Developer]',
    'wrong-type',
    'title',
  ],
  ['a map where a list belongs', 'faqs:\n  - question', 'faqs:\n    question', 'wrong-type', 'faqs'],
  [
    'text where a map belongs',
    'location:\n  workplace: hybrid\n',
    'team:\n  workplace: hybrid\n',
    'wrong-type',
    'team',
  ],
  [
    'a sentence with a colon',
    '- Review code with the team.',
    '- Review: code with the team.',
    'wrong-type',
    'Review: code with the team.',
  ],
  ['an empty key', 'level: senior', 'level:', 'wrong-type', 'level'],
  ['an empty item', '- Review code with the team.', '-', 'wrong-type', '-'],
  ['a fraction of a person', 'employees: 120', 'employees: 120.5', 'wrong-type', '120.5'],
  // Values
  ['a misspelled level', 'level: senior', 'level: senoir', 'invalid-value', 'senoir'],
  ['another word for a level', 'level: senior', 'level: junior', 'invalid-value', 'junior'],
  ['an unknown level of a skill', 'level: intermediate', 'level: wizard', 'invalid-value', 'wizard'],
  ['an unknown kind of employment', 'type: full-time', 'type: fulltime', 'invalid-value', 'fulltime'],
  [
    'an unknown kind of employment in a list',
    'type: full-time',
    'type: [full-time, freelance]',
    'invalid-value',
    'freelance',
  ],
  ['an unknown workplace', 'workplace: hybrid', 'workplace: on-site', 'invalid-value', 'on-site'],
  ['an unknown period', 'period: year', 'period: yearly', 'invalid-value', 'yearly'],
  ['an unknown degree', 'level: bachelor', 'level: bachelors', 'invalid-value', 'bachelors'],
  ['another version of the format', 'jobspec: 1', 'jobspec: 2', 'invalid-value', '2'],
  [
    'a date that does not exist',
    'datePosted: 2026-11-02',
    'datePosted: 2026-02-30',
    'invalid-format',
    '2026-02-30',
  ],
  [
    'a date written in words',
    'datePosted: 2026-11-02',
    'datePosted: 2 November 2026',
    'invalid-format',
    '2 November 2026',
  ],
  ['a country by name', 'country: US', 'country: United States', 'invalid-format', 'United States'],
  ['a country that is none', 'country: US', 'country: XX', 'invalid-format', 'XX'],
  [
    'a region without its country',
    'remoteFrom: [US-OR, US-WA]',
    'remoteFrom: [US-OR, Bavaria]',
    'invalid-format',
    'Bavaria',
  ],
  ['a currency by its sign', 'currency: USD', 'currency: $', 'invalid-format', '$'],
  ['a currency that is retired', 'currency: USD', 'currency: DEM', 'invalid-format', 'DEM'],
  ['a language by name', 'language: en', 'language: English', 'invalid-format', 'English'],
  [
    'a web address without https',
    'url: https://example.com/apply',
    'url: example.com/apply',
    'invalid-format',
    'example.com/apply',
  ],
  [
    'a script as a web address',
    'url: https://example.com/apply',
    'url: javascript:alert(1)',
    'invalid-format',
    'javascript:alert(1)',
  ],
  [
    'an e-mail address without @',
    'email: jobs@example.com',
    'email: jobs.example.com',
    'invalid-format',
    'jobs.example.com',
  ],
  [
    'an id with spaces',
    'id: senior-back-end-developer',
    'id: Senior Back End',
    'invalid-format',
    'Senior Back End',
  ],
  [
    'a time zone that is none',
    'timezone: America/Los_Angeles',
    'timezone: America/Portland',
    'invalid-format',
    'America/Portland',
  ],
  ['a negative amount', 'min: 140000', 'min: -1', 'out-of-range', '-1'],
  ['more years than a life has', 'years: 5', 'years: 500', 'out-of-range', '500'],
  ['no openings', 'openings: 1', 'openings: 0', 'out-of-range', '0'],
  ['an empty text', 'name: Example Company', 'name: ""', 'too-short', '""'],
  [
    'an endless title',
    'title: Senior Back End Developer',
    `title: ${'Very '.repeat(40)}senior`,
    'too-long',
    `${'Very '.repeat(40)}senior`,
  ],
  ['an empty list', 'benefits:\n  - 30 days of paid vacation', 'benefits: []', 'too-few-items', 'benefits'],
  [
    'a line twice',
    '- Keep the services quick.',
    '- Review code with the team.',
    'duplicate-item',
    'Review code with the team.',
  ],
  // YAML
  ['a doubled dash', '- Docker', '- - Docker', 'wrong-type', '- Docker'],
  ['a line indented too far', '  period: year', '    period: year', 'yaml-syntax', 'period: year'],
  ['a tab as indentation', '  min: 140000', '\tmin: 140000', 'yaml-syntax', '\t'],
  [
    'an unclosed quotation mark',
    'title: Senior',
    'title: "Senior',
    'yaml-syntax',
    '"Senior Back End Developer',
  ],
  ['an unclosed bracket', '[US-OR, US-WA]', '[US-OR, US-WA', 'yaml-syntax', '[US-OR, US-WA'],
  [
    'a colon in a title',
    'title: Senior',
    'title: Engineer: Senior',
    'yaml-syntax',
    'Engineer: Senior Back End Developer',
  ],
  ['no colon', 'level: senior', 'level', 'yaml-syntax', 'level'],
  ['no space behind the colon', 'level: senior', 'level:senior', 'yaml-syntax', 'level:senior'],
  [
    'a line without its dash',
    '  - Review code',
    '  Review code',
    'yaml-syntax',
    'Review code with the team.',
  ],
  ['a line with too few spaces', '    region: OR', '   region: OR', 'yaml-syntax', 'region: OR'],
  ['a line with too many spaces', '  period: year', '    period: year', 'yaml-syntax', 'period: year'],
  ['text that starts with an at sign', 'name: Example', 'name: @Example', 'yaml-syntax', '@Example Company'],
  [
    'text that starts with an asterisk',
    '- Review code',
    '- *Review* code',
    'yaml-syntax',
    '*Review* code with the team.',
  ],
  ['text that starts with a bracket', 'name: Example', 'name: [Example]', 'yaml-syntax', '[Example] Company'],
  ['an alias of nothing', '- Docker', '- *docker', 'unresolved-alias', '*docker'],
];

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
      expect(commentsOf(fixed)).toEqual(commentsOf(text));
      expect(fixed.replaceAll('\r\n', '').includes(eol === '\n' ? '\r' : '\n')).toBe(false);
    }
  });
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
