import type { Span } from '../document';
import type { Token } from '../knowledge/mentions/tokens';
import { perWording } from './perText';

/** A sentence or a list item of a text; places are in the text. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Words as people count them: "don't" and "side-by-side" are one each. */
  readonly words: number;
}

/** The sentences of a text, in order. */
export const sentencesOf = perWording(({ tokens }): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (tokens[at]?.sentence === tokens[from]?.sentence) continue;
    const own = tokens.slice(from, at);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) {
      sentences.push({ tokens: own, words: countWords(own), start: first.start, end: last.end });
    }
    from = at;
  }
  return sentences;
});

/** How many words people count: tokens that hang together by hyphen or apostrophe are one. */
export function countWords(tokens: readonly Token[]): number {
  let count = 0;
  for (const { gap } of tokens) if (count === 0 || !isHanging(gap)) count++;
  return count;
}

function isHanging(gap: Token['gap']): boolean {
  return gap === 'hyphen' || gap === 'apostrophe' || gap === 'none';
}
