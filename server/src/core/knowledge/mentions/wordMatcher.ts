import { type Token, tokenize } from './tokens';

/** Some words and phrases, ready to be looked for among tokens. */
export interface WordMatcher {
  /** The number of tokens that a phrase has from this token on, 0 if none begins here. */
  lengthAt(tokens: readonly Token[], at: number): number;
  /** Whether one of the phrases shares tokens with the stretch. */
  overlaps(tokens: readonly Token[], from: number, to: number): boolean;
}

export function createWordMatcher(phrases: readonly string[]): WordMatcher {
  const split = phrases.map((phrase) => tokenize(phrase).map(({ word }) => word)).filter((p) => p.length > 0);
  const byFirst = new Map<string, string[][]>();
  for (const phrase of split) {
    const first = phrase[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const lengthAt = (tokens: readonly Token[], at: number): number => {
    let longest = 0;
    const word = tokens[at]?.word ?? '';
    for (const phrase of byFirst.get(word) ?? []) {
      if (phrase.length > longest && continues(tokens, at, phrase)) longest = phrase.length;
    }
    return longest || (isInOtherNumber(byFirst, word) ? 1 : 0);
  };
  const reach = Math.max(0, ...split.map(({ length }) => length - 1));
  return {
    lengthAt,
    overlaps: (tokens, from, to) => {
      for (let at = Math.max(0, from - reach); at < to; at++) {
        const length = lengthAt(tokens, at);
        if (length > 0 && at + length > from) return true;
      }
      return false;
    },
  };
}

/** A single word counts in the singular and in the plural. */
function isInOtherNumber(byFirst: ReadonlyMap<string, readonly string[][]>, word: string): boolean {
  if (word.length < 4) return false;
  const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
  return byFirst.get(other)?.some((phrase) => phrase.length === 1) === true;
}

function continues(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => {
    const token = tokens[at + index];
    const last = index > 0 && index === phrase.length - 1;
    const same = token?.word === word || (last && token?.word === `${word}s`);
    return same && (index === 0 || !['break', 'comma', 'other'].includes(token?.gap ?? 'break'));
  });
}
