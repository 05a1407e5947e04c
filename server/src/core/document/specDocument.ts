import type { LineIndex } from './lines';
import type { Span, SpecNode } from './node';
import type { Section } from './sections';

/** One file, parsed once per version. Whatever the text, there always is one. */
export interface SpecDocument {
  readonly text: string;
  readonly lines: LineIndex;
  /** One spec for each YAML document of the file; never empty. */
  readonly specs: readonly Spec[];
  /** For the next reading of this document; absent where it was read as a whole. */
  readonly sections?: ReadonlyMap<string, Section>;
  /** True where the text is longer than `maxTextLength`: nothing was parsed. */
  readonly tooLarge: boolean;
}

export interface Spec {
  /** Undefined where the YAML document holds nothing, or nothing that could be read. */
  readonly root: SpecNode | undefined;
  /** From the end of the previous document to the end of this one. */
  readonly range: Span;
  readonly problems: readonly DocumentProblem[];
  readonly comments: readonly Span[];
}

/** What is wrong with the YAML itself, as facts: `schema/messages` finds the words. */
export type DocumentProblem =
  | {
      readonly code: 'yaml-syntax';
      readonly span: Span;
      /** From here on the parser guesses; usually the start of the span, sometimes a line above it. */
      readonly from: number;
      readonly reason: SyntaxReason;
      readonly detail?: string;
    }
  | {
      readonly code: 'duplicate-key';
      readonly span: Span;
      readonly key: string;
      readonly first: Span;
      readonly entry: Span;
    }
  | {
      readonly code: 'unresolved-alias';
      readonly span: Span;
      readonly name: string;
      readonly reason: AliasReason;
      readonly anchors: readonly string[];
    }
  | { readonly code: 'document-too-large'; readonly span: Span; readonly reason: 'length' | 'aliases' };

export type AliasReason = 'unknown' | 'self';

/** Why the text is not YAML, told apart as far as the person who typed it would want to. */
export type SyntaxReason =
  | 'tab-indent'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'missing-comma'
  | 'colon-in-text'
  | 'missing-colon'
  | 'missing-dash'
  | 'missing-space-before-comment'
  | 'text-after-value'
  | 'bad-first-character'
  | 'bad-escape'
  | 'bad-indent'
  | 'odd-space'
  | 'unknown-tag'
  | 'too-deep'
  | 'stray-symbol'
  | 'merge-conflict'
  | 'other';

/** 2 MB: ten thousand times the median job description. */
export const maxTextLength = 2_000_000;

/** Nesting beyond this is no job description, and would exhaust the stack of any recursive reader. */
export const maxDepth = 100;
