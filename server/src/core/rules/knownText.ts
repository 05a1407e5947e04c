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
  /** Where what is made of it is kept: a number below {@link places}, which later texts have as well. */
  readonly place: number;
}

/** More than the texts that are remembered at the same time. */
const places = 1024;

let count = 0;

export function readText(text: string, finder: MentionFinder): KnownText {
  const tokens = once(() => tokenize(text));
  const reader = once(() => finder.read(text, tokens()));
  return {
    text,
    get tokens() {
      return tokens();
    },
    mentions: (listed) => reader()(listed),
    place: count++ % places,
  };
}
