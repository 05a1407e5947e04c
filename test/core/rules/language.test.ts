import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { parse as parseYaml } from 'yaml';
import { compileTerms, readTerms } from '../../../scripts/generate/knowledge/terms.mts';
import { fixesFor } from '../../../server/src/core/fixes';
import { ruleHeads, rules } from '../../../server/src/core/rules';
import { applyEdits } from '../../lib/edits';
import { knowledge } from '../../lib/knowledge';
import { read } from '../../lib/read';
import { sampled } from '../../lib/runs';
import { context, diagnosed, foundUnder, knowledgeUnder } from './support';

const fixtures = join(import.meta.dirname, '../../fixtures');
const readFixture = (path: string): unknown => parseYaml(readFileSync(join(fixtures, path), 'utf8'));
const languageRules = new Set(rules.filter(({ category }) => category === 'language').map(({ id }) => id));

interface Seed {
  readonly rule: string;
  readonly text: string;
  readonly flags: readonly string[];
  readonly key?: string;
  readonly language?: string;
  readonly config?: string;
}

const seeds = readFixture('lint-seeds/language.yaml') as readonly Seed[];
const clean = readFixture('lint-clean/language.yaml') as readonly { trade: string; text: string }[];

/** How a text can be written in YAML; each gives the lines behind the key. */
const styles = {
  plain: (text: string) => ` ${text}`,
  single: (text: string) => ` '${text.replaceAll("'", "''")}'`,
  double: (text: string) => ` ${JSON.stringify(text)}`,
  literal: (text: string) => ` |\n    ${text}`,
  folded: (text: string) => ` >-\n    ${text.replaceAll(' ', '\n    ')}`,
  emoji: (text: string) => ` "👩‍💻 Łódź. ${JSON.stringify(text).slice(1)}`,
};

const inTurn = Object.entries(styles).map(
  ([name, style], turn) => [name, style, turn] satisfies [string, unknown, number],
);

/** A whole spec that holds the text under a key. */
function specWith(
  text: string,
  { key = 'summary', language = 'en' }: Partial<Seed> = {},
  style = styles.double,
) {
  const values: Record<string, string> = {
    title: ' Role in an example',
    summary: ' You do work that matters to others.',
    responsibilities: ' [You do the work.]',
    qualifications: ' [You have done such work before.]',
    skills: ' [Teamwork]',
  };
  values[key] =
    key === 'title' || key === 'summary' ? style(text) : `\n  -${style(text).replaceAll('\n', '\n  ')}`;
  const lines = Object.entries(values).map(([name, value]) => `${name}:${value}`);
  return [`language: ${language}`, ...lines, ''].join('\n');
}

function flagged(source: string, rule: string, config?: string): string[] {
  return foundUnder(source, config)
    .filter(({ code }) => code === rule)
    .map(({ span }) => source.slice(span.start, span.end).replaceAll("''", "'").replace(/\s+/g, ' '));
}

describe('seeded problems', () => {
  test.each(seeds.map((seed): [string, string, Seed] => [seed.rule, seed.text.slice(0, 60), seed]))(
    '%s: %s',
    (_, __, seed) => {
      expect(flagged(specWith(seed.text, seed), seed.rule, seed.config)).toEqual(seed.flags);
    },
  );

  test('there are many, of every rule', () => {
    expect(seeds.length).toBeGreaterThanOrEqual(70);
    expect(new Set(seeds.map(({ rule }) => rule))).toEqual(languageRules);
  });
});

const isPlain = (text: string) => /^\w[^:#]*$/.test(text);

describe('the flagged source decodes to the flagged words', () => {
  test.each(inTurn)('in %s text', (name, style, turn) => {
    const fitting = seeds.filter(
      ({ key, text, rule }) =>
        (name !== 'plain' || isPlain(text)) &&
        key !== 'title' &&
        rule !== 'gender-balance' &&
        rule !== 'voice',
    );
    expect(fitting.length).toBeGreaterThan(20);
    for (const seed of sampled(fitting, turn)) {
      for (const eol of ['\n', '\r\n']) {
        const source = specWith(seed.text, seed, style).replaceAll('\n', eol);
        expect(flagged(source, seed.rule, seed.config), seed.text).toEqual(seed.flags);
      }
    }
  });
});

describe('clean paragraphs', () => {
  test.each(clean.map(({ trade, text }): [string, string, string] => [trade, text.slice(0, 40), text]))(
    '%s: %s',
    (_, __, text) => {
      for (const key of ['summary', 'responsibilities', 'qualifications']) {
        const loud = foundUnder(specWith(text, { key }), undefined).filter(
          ({ code, severity }) => languageRules.has(code) && (severity === 'warning' || severity === 'error'),
        );
        expect(loud.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      }
    },
  );

  test('there are many', () => {
    expect(clean.length).toBeGreaterThanOrEqual(60);
  });
});

describe('nothing is told', () => {
  test.each([
    ['where the sentence says no to it', 'No rockstars, please, and we are not like a family.'],
    ['in a quotation', 'We never write “rockstar” or "ninja" in a posting.'],
    ['in code and addresses', 'Read `ninja -C out` and https://example.com/rockstar/young-team first.'],
    ['of a name in the middle of a sentence', 'Our knowledge is kept in Guru, and Unicorn runs the jobs.'],
    [
      'where people are invited',
      'Recent graduates are welcome, and native speakers of Polish are encouraged to apply.',
    ],
    ['of a bare pronoun', 'Your manager is Example. She joined in 2019 and he left.'],
    ['of native things', 'You build native mobile apps and care for native plants.'],
    ['of degrees', "A master's degree in education, or the same practice."],
    ['of acronyms', 'You know ISO 9001, OSHA rules, REST APIs, HTML, CSS and SQL.'],
  ])('%s', (_, text) => {
    const told = foundUnder(specWith(text, { key: 'qualifications' }), undefined);
    expect(told.filter(({ code }) => languageRules.has(code)).map(({ message }) => message)).toEqual([]);
  });

  test('of words that the house allows, alone or in a phrase', () => {
    const text = specWith('The young team of our Ninja Academy wants a rockstar.');
    expect(flagged(text, 'culture-cliche')).toEqual(['rockstar']);
    const config = 'words: { allow: [rockstar, young team] }';
    expect(flagged(text, 'culture-cliche', config)).toEqual([]);
    expect(flagged(text, 'age-language', config)).toEqual([]);
  });

  test('of the name of the organization', () => {
    const text = `${specWith('Sushi Ninja', { key: 'title' })}organization: { name: Sushi Ninja Example Company }\n`;
    expect(flagged(text, 'culture-cliche')).toEqual([]);
  });

  test.each([
    'Bäcker*in',
    'Bäckerin/Bäcker',
    'Bäcker/in',
    'Koch (w/m/d)',
    'Pflegefachkraft',
    'Leitung Einkauf',
    'Unterricht für Kinder',
  ])('of the German title %s', (title) => {
    const text = specWith(title, { key: 'title', language: 'de' }, styles.plain);
    expect(flagged(text, 'gendered-language')).toEqual([]);
  });

  test('in a language without terms', () => {
    expect(
      flagged(specWith('Un rockstar para una young team.', { language: 'es' }), 'culture-cliche'),
    ).toEqual([]);
  });
});

/** The text after each fix of a rule, by its title. */
function fixed(source: string, rule: string, config?: string): Record<string, string> {
  const document = read(source);
  const told = diagnosed(source, knowledgeUnder(config)).filter(({ code }) => code === rule);
  return Object.fromEntries(
    told.flatMap((diagnostic) =>
      fixesFor({ document, diagnostic, data: Object(diagnostic.data), today: context.today }).map((fix) => [
        fix.title,
        /^summary: "?(.*?)"?$/m.exec(applyEdits(source, fix.edits))?.[1] ?? '',
      ]),
    ),
  );
}

describe('fixes', () => {
  test.each([
    [
      'keep the article right',
      'culture-cliche',
      'You are a rockstar.',
      'Change “rockstar” to “expert”',
      'You are an expert.',
    ],
    [
      'keep a capital',
      'gendered-language',
      'Salesmen drive.',
      'Change “Salesmen” to “Salespeople”',
      'Salespeople drive.',
    ],
    [
      'know the verb',
      'voice',
      'The ideal candidate has a car.',
      'Change “The ideal candidate has” to “You have”',
      'You have a car.',
    ],
    [
      'know the verb',
      'voice',
      'The ideal candidate is calm.',
      'Change “The ideal candidate is” to “You are”',
      'You are calm.',
    ],
    ['put one mark for many', 'shouting', 'Come!!!', 'Change “!!!” to “!”', 'Come!'],
    [
      'speak quietly, and leave names',
      'shouting',
      'WE ARE HIRING A NURSE FOR THE ICU today.',
      'Change “WE ARE HIRING A NURSE FOR THE ICU” to “We are hiring a nurse for the ICU”',
      'We are hiring a nurse for the ICU today.',
    ],
  ])('%s', (_, rule, text, title, expected) => {
    expect(fixed(specWith(text), rule)).toMatchObject({ [title]: expected });
  });

  test('begin a new sentence in a long one', () => {
    const long = `You plan ${'the work of many people and '.repeat(6)}more, and we pay for all of it.`;
    const [title, text] = Object.entries(fixed(specWith(long), 'long-sentence'))[0] ?? [];
    expect(title).toBe('Begin a new sentence: “We pay for all…”');
    expect(text).toMatch(/more\. We pay for all of it\.$/);
  });

  test('write the word of the house', () => {
    const config = 'words: { deny: [{ term: employee, suggestion: associate }] }';
    expect(fixed(specWith('Be an employee. Employee!'), 'denied-word', config)).toMatchObject({
      'Change “employee” to “associate”': 'Be an associate. Employee!',
      'Change “Employee” to “Associate”': 'Be an employee. Associate!',
    });
  });
});

describe('every fix of every seed', () => {
  const told = (source: string, config?: string) =>
    diagnosed(source, knowledgeUnder(config)).filter(
      ({ code, severity }) => severity === 1 || languageRules.has(String(code)),
    );

  const fixesOf = (source: string, diagnostic: Diagnostic) =>
    fixesFor({
      document: read(source),
      diagnostic,
      data: Object(diagnostic.data),
      today: context.today,
    });

  test('some are safe', () => {
    const safe = seeds.flatMap((seed) => {
      const source = specWith(seed.text, seed);
      return told(source, seed.config)
        .filter(({ code }) => code === seed.rule)
        .flatMap((diagnostic) => fixesOf(source, diagnostic).filter((fix) => fix.safe));
    });
    expect(safe.length).toBeGreaterThan(2);
  });

  test.each(inTurn)('removes its finding and makes nothing worse in %s text', (name, style, turn) => {
    let fixes = 0;
    const fitting = sampled(
      seeds.filter(({ key, text }) => key !== 'title' && (name !== 'plain' || isPlain(text))),
      turn,
    );
    for (const seed of fitting) {
      for (const eol of ['\n', '\r\n']) {
        const source = `# keep me\n${specWith(seed.text, seed, style)}`.replaceAll('\n', eol);
        const before = told(source, seed.config);
        for (const diagnostic of before.filter(({ code }) => code === seed.rule)) {
          for (const fix of fixesOf(source, diagnostic)) {
            fixes++;
            const result = applyEdits(source, fix.edits);
            const left = told(result, seed.config);
            const label = `${fix.title}\n${source}\n→\n${result}`;
            expect(
              left.filter(({ code, message }) => code === seed.rule && message === diagnostic.message),
              label,
            ).toEqual([]);
            expect(result, label).toMatch(/^# keep me\r?\n/);
            expect(left.length, label).toBeLessThan(before.length);
          }
        }
      }
    }
    expect(fixes).toBeGreaterThan(fitting.length * 0.6);
  });
});

describe('the words', async () => {
  const { files, problems } = await readTerms();

  test('follow their schema', () => {
    expect(problems).toEqual([]);
  });

  test('are those that the server loads', () => {
    expect(knowledge.terms).toEqual(JSON.parse(JSON.stringify(compileTerms(files))));
  });

  test('belong to rules', () => {
    const ids = new Set(ruleHeads.map(({ id }) => id));
    expect(files.filter(({ rule }) => !ids.has(rule)).map(({ path }) => path)).toEqual([]);
  });

  const suggested = files.flatMap(({ language, groups = [] }) =>
    groups.flatMap(({ phrases }) =>
      Object.values(phrases).flatMap((all) => all.map((words) => [language, words])),
    ),
  );

  test('suggest nothing that is told itself', () => {
    for (const [language = 'en', words = ''] of suggested) {
      const sentence = `You meet the ${words} here.`;
      const item = `[${JSON.stringify(sentence)}]`;
      const source = specWith(sentence, { language }).replace(
        '[You have done such work before.]',
        () => item,
      );
      expect(source.split(sentence)).toHaveLength(3);
      const told = foundUnder(source, undefined).filter(({ code }) => languageRules.has(code));
      expect(
        told.map(({ code }) => code),
        words,
      ).toEqual([]);
    }
  });
});
