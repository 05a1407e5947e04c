import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { SpecDocument } from '../document';
import type { FindingData } from '../schema/finding';

/** One way to remove a diagnostic. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one that most people would take. */
  readonly preferred?: boolean;
}

/** What a fix may look at: the document, the diagnostic, and the facts that travelled with it. */
export interface FixRequest {
  readonly document: SpecDocument;
  readonly diagnostic: Diagnostic;
  readonly data: FindingData;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
}

export type FixProvider = (request: FixRequest) => readonly Fix[];
