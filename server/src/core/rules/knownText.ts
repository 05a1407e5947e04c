import type { Mention, MentionFinder } from '../knowledge/mentions';
import { type Token, tokenize } from '../knowledge/mentions/tokens';
import type { Keeper } from '../text/perKeeper';

/** What can be said of a text by itself, wherever it stands. Everything is made when first asked for. */
export interface KnownText extends Keeper {
  /** Decoded. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The skills it mentions beside those that a spec lists; the same array where the answer is the same. */
  mentions(listed: ReadonlySet<string>): readonly Mention[];
}

export function readText(text: string, finder: MentionFinder): KnownText {
  return new LazyKnownText(text, finder);
}

class LazyKnownText implements KnownText {
  readonly text: string;
  readonly kept: unknown[] = [];
  readonly #finder: MentionFinder;
  #found: readonly Token[] | undefined;
  #reader: ReturnType<MentionFinder['read']> | undefined;

  constructor(text: string, finder: MentionFinder) {
    this.text = text;
    this.#finder = finder;
  }

  get tokens(): readonly Token[] {
    this.#found ??= tokenize(this.text);
    return this.#found;
  }

  mentions(listed: ReadonlySet<string>): readonly Mention[] {
    this.#reader ??= this.#finder.read(this.text, this.tokens);
    return this.#reader(listed);
  }
}
