import type { SpecDocument } from './document';

/** What a feature may know about the world around one document. All of it is handed in. */
export interface SpecContext {
  readonly uri: string;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
  /**
   * The documents that `extends` may name, already parsed: the host resolves a reference relative to the
   * document that holds it. Undefined where the file does not exist or may not be read.
   */
  readonly base?: (reference: string, fromUri: string) => BaseDocument | undefined;
}

export interface BaseDocument {
  readonly uri: string;
  readonly document: SpecDocument;
}
