import type { Mention, MentionFinder } from '../knowledge/mentions';
import { type Token, tokenize } from '../knowledge/mentions/tokens';
import { once } from '../text/once';

/** What can be said of a text by itself, wherever it stands. Everything is made when first asked for. */
export interface KnownText {
  /** Decoded. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The skills it mentions beside those that a spec lists; the same array where the answer is the same. */
  mentions(listed: ReadonlySet<string>): readonly Mention[];
  /** Where what is made of it is kept: a number that later texts have as well. */
  readonly place: number;
}

export function readText(text: string, finder: MentionFinder, place: number): KnownText {
  const tokens = once(() => tokenize(text));
  const reader = once(() => finder.read(text, tokens()));
  return {
    text,
    get tokens() {
      return tokens();
    },
    mentions: (listed) => reader()(listed),
    place,
  };
}
