import type { HouseRules } from './config';
import type { SpecDocument } from './document';
import type { DocumentKind } from './schema/kinds';

/** What a feature may know about the world around one document. All of it is handed in. */
export interface SpecContext {
  readonly uri: string;
  /** What the file holds; a job description if left out. */
  readonly kind?: DocumentKind;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
  /**
   * The documents that `extends` may name, already parsed: the host resolves a reference relative to the
   * document that holds it. Undefined where the file does not exist or may not be read.
   */
  readonly base?: (reference: string, fromUri: string) => BaseDocument | undefined;
  /**
   * The address of a page of the documentation, by its path inside the extension; undefined where it is not there.
   * Left out where nobody can open one.
   */
  readonly pageUri?: (path: string) => string | undefined;
  /** The house rules that hold for this file; for a configuration its own, for a catalog those that name it. */
  readonly house?: HouseRules;
  /** Where house rules could be written, if there are none; left out where the editor cannot make files. */
  readonly newHouse?: string;
}

export interface BaseDocument {
  readonly uri: string;
  readonly document: SpecDocument;
}
