import type { Prose, Span } from '../document';
import type { SectionId } from './labels';

/** A stretch of the file it was written in; offsets in UTF-16 code units. */
export interface SourceRef extends Span {
  readonly uri: string;
}

/**
 * A posting as plain, ordered data: what candidates read, in the order they read it, each piece with the
 * place it was written at. All outputs are made from it, so they all say the same.
 */
export interface JobView {
  /** Language tag of the posting: the spec's own, or `en`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Two-letter code of the country of the first place, or of the first that one may work remotely from. */
  readonly country: string | undefined;
  /** The spec's own file, then all those it extends. */
  readonly sources: readonly string[];
  readonly employer: TextView | undefined;
  readonly title: TextView | undefined;
  /** Says that the posting is a draft or closed; undefined where it is open. */
  readonly notice: TextView | undefined;
  /** The facts candidates look for first. */
  readonly facts: readonly FactView[];
  readonly sections: readonly SectionView[];
}

export interface TextView {
  readonly text: string;
  /** `plain`: letter by letter; `inline`: Markdown within a line; `markdown`: Markdown paragraphs and lists. */
  readonly format: 'plain' | 'inline' | 'markdown';
  /** True where the text is what the file says; false for words of ours that stand for it. */
  readonly written: boolean;
  readonly source: SourceRef;
  /** Only for `markdown`: where each line of `text` was written. */
  readonly lines?: readonly Span[];
  /** The way from each letter of `text` to the file; undefined for words of ours. */
  readonly trace?: () => Prose | undefined;
  /** Only for `plain`: the http, https or mailto address the text leads to. */
  readonly href?: string;
}

/** A labelled value, or several. */
export interface FactView {
  readonly id: string;
  readonly label: string;
  readonly values: readonly TextView[];
  readonly source: SourceRef;
}

export interface SectionView {
  /** Unique within the posting, and the same after every edit. */
  readonly id: string;
  readonly kind: SectionId;
  readonly title: string;
  /** True for the summary: it follows the title without a heading of its own. */
  readonly untitled: boolean;
  readonly source: SourceRef;
  readonly blocks: readonly BlockView[];
}

export type BlockView =
  | { readonly kind: 'text'; readonly text: TextView }
  | { readonly kind: 'list'; readonly items: readonly TextView[] }
  | { readonly kind: 'skills'; readonly items: readonly SkillView[] }
  | { readonly kind: 'stages'; readonly items: readonly StageView[] }
  | { readonly kind: 'facts'; readonly facts: readonly FactView[] }
  | { readonly kind: 'links'; readonly items: readonly TextView[] }
  | { readonly kind: 'questions'; readonly items: readonly QuestionView[] }
  | GroupView;

/** Blocks under a heading below the section's own. */
export interface GroupView {
  readonly kind: 'group';
  readonly id: string;
  readonly title: string;
  readonly source: SourceRef;
  readonly blocks: readonly BlockView[];
}

export interface SkillView {
  readonly name: TextView;
  /** Level and years, in words; empty where the spec names neither. */
  readonly detail: string;
  readonly note: TextView | undefined;
  readonly source: SourceRef;
}

export interface StageView {
  readonly name: TextView;
  readonly detail: TextView | undefined;
  readonly source: SourceRef;
}

export interface QuestionView {
  readonly question: TextView | undefined;
  readonly answer: TextView | undefined;
  readonly source: SourceRef;
}
