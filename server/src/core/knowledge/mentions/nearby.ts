import type { Candidate } from './candidates';
import type { Cues } from './cues';
import type { Token } from './tokens';
import type { WordMatcher } from './wordMatcher';

/** A text with all candidates in it, in order, and the words that tell what they stand for. */
export interface Setting {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly candidates: readonly Candidate[];
  readonly cues: Cues;
}

/** The words before or after a stretch, nearest first, within its sentence and at most `limit` of them. */
export function wordsBefore({ tokens }: Setting, from: number, limit: number): string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= 0 && words.length < limit && !tokens[at + 1]?.opensSentence; at--) {
    words.push(tokens[at]?.word ?? '');
  }
  return words;
}

export function wordsAfter({ tokens }: Setting, to: number, limit: number): string[] {
  const words: string[] = [];
  for (let at = to; at < to + limit; at++) {
    const token = tokens[at];
    if (!token || token.opensSentence) break;
    words.push(token.word);
  }
  return words;
}

/** The token after a stretch where nothing but a space or a hyphen stands between. */
export function directlyAfter({ tokens }: Setting, to: number): Token | undefined {
  const next = tokens[to];
  return next && (next.gap === 'space' || next.gap === 'hyphen') ? next : undefined;
}

/** How many of the phrases stand in the sentence, at most `reach` words away from the candidate. */
export function countNearby(
  { tokens }: Setting,
  { from, to }: Candidate,
  phrases: WordMatcher,
  reach: number,
): number {
  const sentence = tokens[from]?.sentence;
  const seen = new Set<string>();
  for (let at = Math.max(0, from - reach); at < Math.min(tokens.length, to + reach); at++) {
    const token = tokens[at];
    if (token?.sentence !== sentence || (at >= from && at < to)) continue;
    const length = phrases.lengthAt(tokens, at);
    if (length > 0 && (at >= to || at + length <= from)) seen.add(token?.word ?? '');
  }
  return seen.size;
}
