import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../server/src/core/knowledge/mentions/tokens';
import { createTermFinder } from '../../../server/src/core/knowledge/terms';
import { wordingsOf } from '../../../server/src/core/knowledge/terms/notation';
import { createStemFinder } from '../../../server/src/core/knowledge/terms/stems';
import type { TermGroup } from '../../../server/src/core/knowledge/types';

const said = (phrase: string) =>
  wordingsOf(phrase).map(({ steps }) => steps.map(({ sign, word }) => sign + word).join(' '));

describe('the notation of phrases', () => {
  test.each([
    ['one word', 'ninja', ['ninja']],
    ['either word', 'he|she will', ['he will', 'she will']],
    ['an ending', 'graduate(s)', ['graduate', 'graduates']],
    ['what may be missing', 'young [fun] team', ['young fun team', 'young team']],
    ['a hyphen', 'thick-skinned', ['thick skinned']],
    ['a letter with a hyphen', 'a-player', ['a -player']],
    ['a slash', 'his / her', ['his /her']],
    ['a comma', 'work , play', ['work ,play']],
    ['a comma before what may be missing', 'bend , [and] kneel', ['bend ,and kneel', 'bend ,kneel']],
    ['a number', 'over # years', ['over # years']],
  ])('%s', (_, phrase, expected) => {
    expect(said(phrase)).toEqual(expected);
  });

  test('braces hold what is flagged', () => {
    expect(wordingsOf('must {lift} #')).toMatchObject([{ from: 1, to: 2 }]);
    expect(wordingsOf('must lift')).toMatchObject([{ from: 0, to: 2 }]);
  });
});

const find = (group: Partial<TermGroup>, text: string) =>
  createTermFinder([{ rule: 'jargon', why: 'is a test', phrases: {}, ...group }])
    .find(text, tokenize(text))
    .map(({ start, end }) => text.slice(start, end));

describe('terms', () => {
  const phrases = { 'young team': [], 'young [and] fun team': [], ninja: [] };

  test.each([
    ['the longer one of two', {}, 'A young and fun team', ['young and fun team']],
    ['across a line', {}, 'A young\nteam', ['young\nteam']],
    ['across emphasis', {}, 'A **young** team', ['**young** team']],
    ['not across sentences', {}, 'We are young. Team spirit counts.', []],
    ['not where the phrase around is fine', { fine: ['young team sports'] }, 'We run young team sports.', []],
    ['not beside a word that makes it fine', { unless: ['academ*'] }, 'A young team at the academy.', []],
    ['only beside a word that it needs', { needs: ['must'] }, 'A ninja. You must be a ninja.', ['ninja']],
    ['only at the start of a sentence', { opens: true as const }, 'Ninja wanted. A ninja.', ['Ninja']],
    ['not as a name', { name: true as const }, 'We use Ninja for builds.', []],
    ['as a name in a headline', { name: true as const }, 'Sales Ninja Wanted', ['Ninja']],
    ['not where it is refused', {}, 'We do not look for a ninja.', []],
    ['always where the data says so', { always: true as const }, 'We do not look for a ninja.', ['ninja']],
  ])('%s', (_, group, text, expected) => {
    expect(find({ phrases, ...group }, text)).toEqual(expected);
  });
});

describe('coded words', () => {
  const finder = createStemFinder({
    masculine: {
      active: ['active directory'],
      compet: ['competitive salary'],
      driven: [],
      'self-confiden': [],
    },
    feminine: { support: [], 'co-operat': [] },
  });
  const words = (text: string) => finder.find(tokenize(text)).map(({ word }) => word);

  test.each([
    [
      'beginnings of words',
      'Competitive and active, you support others.',
      ['competitive', 'active', 'support'],
    ],
    ['no fixed phrases', 'Active Directory and a competitive salary.', []],
    ['no second parts', 'Event-driven and tech-support.', []],
    ['stems with a hyphen', 'A self-confident, co-operative person.', ['self-confident', 'co-operative']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
