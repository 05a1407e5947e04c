import type { SourceRef } from '../types';

/**
 * A posting as paper shows it: blocks of marked words, in order. PDF and Word files are made from it, so
 * that both say the same. It is plain data, which goes to the writers in their own bundles as it is.
 */
export interface Paper {
  /** Language tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly size: PaperSize;
  /** What the file is called in its own properties. */
  readonly title: string;
  /** The employer. */
  readonly author: string | undefined;
  readonly blocks: readonly PaperBlock[];
}

export type PaperSize = 'a4' | 'letter';

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly runs: readonly PaperRun[] }
  | PaperList
  | { readonly kind: 'quote'; readonly blocks: readonly PaperBlock[] }
  | { readonly kind: 'code'; readonly text: string; readonly source: SourceRef }
  | { readonly kind: 'rule' }
  | PaperTable;

/** `fact`: a label in bold type with its values. */
export type ParagraphStyle = 'body' | 'employer' | 'notice' | 'fact';

export interface PaperList {
  readonly kind: 'list';
  /** The number of the first item; undefined for bullets. */
  readonly start: number | undefined;
  /** Items of a loose list stand apart like paragraphs. */
  readonly tight: boolean;
  readonly items: readonly (readonly PaperBlock[])[];
}

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly ('left' | 'center' | 'right')[];
  /** The first row names the columns. */
  readonly rows: readonly (readonly (readonly PaperRun[])[])[];
}

/** Words that look alike. A `\n` is a line break the author asked for. */
export interface PaperRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly struck?: boolean;
  /** Said in passing, such as the address behind a link. */
  readonly quiet?: boolean;
  /** An http, https or mailto address in ASCII. */
  readonly href?: string;
  /** Where the text stands that the run comes from; undefined for words of ours. */
  readonly source?: SourceRef;
}

/** Text that a file cannot show, for want of its letters. */
export interface Undrawn {
  /** The characters themselves, a few of them. */
  readonly text: string;
  /** What the script is called in English; undefined for single signs. */
  readonly script: string | undefined;
  /** The words of the heading it stands under; undefined above the first. */
  readonly place: string | undefined;
  readonly source: SourceRef | undefined;
}
