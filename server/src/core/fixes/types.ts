import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { SpecDocument } from '../document';
import type { FindingData } from '../schema/finding';
import type { DocumentKind } from '../schema/kinds';

/** One way to remove a diagnostic. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one that most people would take. */
  readonly preferred?: boolean;
  /** Says the same to candidates and loses nothing: may be applied to a whole file without asking. */
  readonly safe?: boolean;
}

/** What a fix may look at: the document, the diagnostic, and the facts that travelled with it. */
export interface FixRequest {
  /** What the document holds; a job description if left out. */
  readonly kind?: DocumentKind;
  readonly document: SpecDocument;
  readonly diagnostic: Diagnostic;
  readonly data: FindingData;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
}

export type FixProvider = (request: FixRequest) => readonly Fix[];

/** The facts that travelled with a diagnostic through the editor. */
export function dataOf({ data }: Diagnostic): FindingData {
  return typeof data === 'object' && data !== null ? data : {};
}
