import type { Path, Span } from '../document';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The codes of the document layer. Users write them in settings and comments: they never change meaning. */
export const documentCodes = [
  'yaml-syntax',
  'duplicate-key',
  'unresolved-alias',
  'document-too-large',
  'other-format',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'invalid-value',
  'invalid-format',
  'out-of-range',
  'too-short',
  'too-long',
  'too-few-items',
  'duplicate-item',
] as const;

export type DocumentCode = (typeof documentCodes)[number];

/** Something to tell the author, at a place in the source, in words and with what its fix needs to know. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly data?: FindingData;
  /** The values it rests on: where one of them is wrong itself, there is nothing more to tell. */
  readonly about?: readonly Path[];
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** Facts for the fixes. It travels through the editor as JSON and comes back with the request for fixes. */
export interface FindingData {
  /** The map that lacks keys, or the value or entry that is wrong. */
  readonly path?: Path;
  /** What it is recognized by, where the words it stands on are not those it is about and may change. */
  readonly subject?: string;
  /** Keys to add, in the order of the format. */
  readonly keys?: readonly string[];
  /** Written YAML that would be right in place of the flagged text, the best one first. */
  readonly replacements?: readonly string[];
  /** The whole text at `path` as it would be right, where more of it is wrong than the flagged words. */
  readonly rewritten?: string;
  /** The same with only what may be changed without asking. */
  readonly rewrittenSafely?: string;
  /** Where the replacements go, if that is only part of the flagged text. */
  readonly part?: Span;
  /** The first replacement says the same to candidates, and may be applied without asking. */
  readonly safe?: boolean;
  /** The value at this path and the one at `path` stand in each other's place. */
  readonly swapWith?: Path;
  /** What to write at `path`, which is somewhere else than the flagged text. */
  readonly setTo?: string;
  /** The key under which the value at `path` would be right. */
  readonly renameTo?: string;
  /** Which other fixes make sense. */
  readonly fixes?: readonly ('remove' | 'take-out' | 'quote' | 'listify' | 'space-after-colon')[];
  /** The comment that the finding is about. */
  readonly comment?: Span;
  /** A skill that is missing, and the list it belongs to. */
  readonly addSkill?: { readonly name: string; readonly to: 'required' | 'preferred' };
}
