import { describe, expect, test } from 'vitest';
import { sampled } from '../../lib/runs';
import {
  clean,
  flagged,
  inTurn,
  isPlain,
  languageRules,
  type Seed,
  seeds,
  specWith,
  styles,
} from './languageSupport';
import { foundUnder } from './support';

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
