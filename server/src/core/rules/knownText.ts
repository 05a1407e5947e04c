import type { Mention, MentionFinder } from '../knowledge/mentions';
import { type Token, tokenize } from '../knowledge/mentions/tokens';

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
  return new LazyKnownText(text, finder, place);
}

class LazyKnownText implements KnownText {
  readonly text: string;
  readonly place: number;
  private readonly finder: MentionFinder;
  private found: readonly Token[] | undefined;
  private reader: ReturnType<MentionFinder['read']> | undefined;

  constructor(text: string, finder: MentionFinder, place: number) {
    this.text = text;
    this.finder = finder;
    this.place = place;
  }

  get tokens(): readonly Token[] {
    this.found ??= tokenize(this.text);
    return this.found;
  }

  mentions(listed: ReadonlySet<string>): readonly Mention[] {
    this.reader ??= this.finder.read(this.text, this.tokens);
    return this.reader(listed);
  }
}
