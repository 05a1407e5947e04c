import { perObject } from '../../text/perObject';
import type { Token } from '../mentions/tokens';
import type { TermGroup } from '../types';
import type { Found } from './phraseTree';

/** What the words around a term say about it. */
export interface Circumstances {
  /** True where the term counts in this sentence. */
  hold(found: Found<TermGroup>, tokens: readonly Token[]): boolean;
}

export function createCircumstances(): Circumstances {
  const setOf = perObject(createWordSet);

  return {
    hold({ value: group, from, to, first }, tokens) {
      const own = tokens[from];
      if (!own) return false;
      if (group.opens && !tokens[first]?.opensSentence) return false;
      const isName =
        group.name && own.capital && !own.opensSentence && !isAllCapital(tokens, own.sentence, from);
      if (isName) return false;
      if (!group.always && isRefused(tokens, from)) return false;
      const needsLook = group.needs || group.unless || !group.always;
      if (!needsLook) return true;
      const around = neighbors(tokens, from, to);
      if (!group.always && around.some(({ word }) => welcoming.has(word))) return false;
      const hasOneOf = (words: readonly string[]): boolean => {
        const set = setOf(words);
        return around.some(({ word }) => set.has(word));
      };
      if (group.needs && !hasOneOf(group.needs)) return false;
      return !group.unless || !hasOneOf(group.unless);
    },
  };
}

/** As far as a sentence is read to both sides of a term; longer ones hardly exist. */
const reach = 40;

/** The other words of the sentence. */
function neighbors(tokens: readonly Token[], from: number, to: number): Token[] {
  const sentence = tokens[from]?.sentence;
  const before = tokens.slice(Math.max(0, from - reach), from);
  const behind = tokens.slice(to, to + reach);
  return [...before, ...behind].filter((token) => token.sentence === sentence);
}

/** In a headline such as "Sales Ninja Wanted", capitals say nothing. */
function isAllCapital(tokens: readonly Token[], sentence: number, at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 3), at + 4).filter((token) => token.sentence === sentence);
  return near.length > 1 && near.every(({ capital, word }) => capital || small.has(word) || /^\d/.test(word));
}

const small: ReadonlySet<string> = new Set('a an and at by for in of on or the to with &'.split(' '));

/** "No rockstars", "we are not a family", "don't expect you to wear many hats". */
function isRefused(tokens: readonly Token[], from: number): boolean {
  const sentence = tokens[from]?.sentence;
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return false;
    if (refusals.has(token.word) || (token.word === 't' && token.gap === 'apostrophe')) return true;
  }
  return false;
}

const refusals: ReadonlySet<string> = new Set([
  ...['no', 'not', 'never', 'none', 'without', 'nor', 'neither', 'instead', 'rather', 'cannot', 'avoid'],
  ...['kein', 'keine', 'keinen', 'nicht', 'ohne', 'statt', 'pas', 'sans', 'ni', 'aucun', 'aucune'],
]);

/** A sentence with one of these invites people in; what it names is whom it invites. */
const welcoming: ReadonlySet<string> = new Set([
  ...[
    'regardless',
    'irrespective',
    'welcome',
    'welcomes',
    'welcomed',
    'encourage',
    'encouraged',
    'encourages',
  ],
  ...[
    'discriminate',
    'discriminates',
    'discrimination',
    'underrepresented',
    'accommodation',
    'accommodations',
  ],
  ...['willkommen', 'unabhängig', 'ungeachtet', 'bienvenus', 'bienvenues', 'indépendamment'],
]);

interface WordSet {
  has(word: string): boolean;
}

/** Words, some with a star at the end for all that begin so. */
export function createWordSet(words: readonly string[]): WordSet {
  const whole = new Set(words.filter((word) => !word.endsWith('*')));
  const starts = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return { has: (word) => whole.has(word) || starts.some((start) => word.startsWith(start)) };
}
