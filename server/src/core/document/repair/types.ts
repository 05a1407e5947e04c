import type { Span } from '../node';
import type { Slot } from '../repair';

/** A guess at the place, from the text alone; parsing the repaired text proves or disproves it. */
export interface Candidate {
  /**
   * `word`: a word alone on its line or behind a dash, which may become a key or a value; it is tried as a
   * key. `key`: in front of a colon or in a flow map. `value`: behind a colon or in a flow list.
   */
  readonly form: 'word' | 'key' | 'value';
  /** Replaces the half-typed word: `before`, the placeholder, `after`. */
  readonly edit: { readonly span: Span; readonly before: string; readonly after: string };
  readonly slot: Slot;
  /** For a key: something stands behind its colon, whatever it is. */
  readonly hasValue?: boolean;
  /** The brackets around it are not closed: what follows may belong to them after all. */
  readonly unclosed?: boolean;
}
