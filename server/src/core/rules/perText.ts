import type { ProseText } from './analysis';

/** What may be looked at: nothing that moves when something else in the file is edited. */
export interface TextWords extends Pick<ProseText, 'tokens' | 'mentions'> {
  /** Decoded. */
  readonly text: string;
}

/**
 * Makes something of a text once, and again only where the text, its mentions or `by` are others: after an edit, the
 * work is that of the text that was edited. The analysis keeps the tokens of equal texts, so they stand for the text.
 * @param make Gives places in the decoded text.
 */
export function perText<K extends object, T>(
  make: (by: K, words: TextWords) => T,
): (by: K, text: ProseText) => T {
  const known = new WeakMap<ProseText['tokens'], Made<K, T>>();
  return (by, { prose: { text }, tokens, mentions }) => {
    const before = known.get(tokens);
    if (before && before.by === by && before.mentions === mentions && before.text === text)
      return before.value;
    const value = make(by, { text, tokens, mentions });
    known.set(tokens, { by, mentions, text, value });
    return value;
  };
}

interface Made<K, T> {
  readonly by: K;
  readonly mentions: ProseText['mentions'];
  readonly text: string;
  readonly value: T;
}
