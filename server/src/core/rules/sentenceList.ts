import type { Span } from '../document';
import type { Token } from '../knowledge/mentions/tokens';

/** A sentence or a list item of a text; places are in the text. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Words as people count them: "don't" and "side-by-side" are one each. */
  readonly words: number;
}

/** The sentences of a text, in order. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (tokens[at]?.sentence === tokens[from]?.sentence) continue;
    const own = tokens.slice(from, at);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) {
      sentences.push({ tokens: own, words: wordsOf(own).length, start: first.start, end: last.end });
    }
    from = at;
  }
  return sentences;
}

/** Tokens by word: those that hang together by hyphen or apostrophe are one. */
export function wordsOf(tokens: readonly Token[]): Token[][] {
  const words: Token[][] = [];
  for (const token of tokens) {
    const before = words.at(-1);
    const hangs = token.gap === 'hyphen' || token.gap === 'apostrophe' || token.gap === 'none';
    if (before && hangs) before.push(token);
    else words.push([token]);
  }
  return words;
}
