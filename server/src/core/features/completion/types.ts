import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { SpecContext } from '../../context';
import type { Path, Spec } from '../../document';
import type { Slot } from '../../document/repair';
import type { RoleTable } from '../../knowledge/roles';
import type { SkillTable } from '../../knowledge/skills';
import type { FieldFaqs } from '../../knowledge/types';
import type { DocumentKind, SubSchema } from '../../schema';
import type { Insertion } from '../../schema/insertion';
import type { SkeletonStyle } from '../../schema/skeleton';

export interface CompletionDeps {
  readonly skills: SkillTable;
  readonly roles: RoleTable;
  readonly fields: FieldFaqs;
  /** The client fills in snippets; without it, placeholders are inserted as plain text. */
  readonly snippets?: boolean;
  /** The client understands what all items of a list share: the answer gets much shorter. */
  readonly itemDefaults?: boolean;
}

/** Where to write, and everything that helps to choose what. */
export interface Place {
  readonly kind: DocumentKind;
  readonly spec: Spec;
  readonly slot: Slot;
  readonly context: SpecContext;
  readonly deps: CompletionDeps;
  readonly style: SkeletonStyle;
}

/** A value to write at a path; `frame` is how. */
export interface ValuePlace extends Place {
  readonly path: Path;
  readonly schema: SubSchema;
  readonly frame: Frame;
}

/** The text around an insertion. */
export interface Frame {
  /** What is replaced. */
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly tail: string;
  /** The column the inserted text begins in, for the lines below it. */
  readonly column: number;
}

/** One thing to offer, before it becomes an item of the protocol. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly insert: Insertion;
  readonly frame: Frame;
  /** What the typed word is compared with; the label if left out. */
  readonly filter?: string;
  readonly detail?: string;
  readonly description?: string;
  /** Where `resolveCompletion` finds the documentation. */
  readonly data?: ItemData;
  readonly documentation?: string;
}

/** A skill is known by the label of its item. */
export type ItemData = 'skill' | `field:${string}` | `field@${string}:${string}` | `role:${string}`;

/** Offers of one kind, in their order; `searched` if the word has already chosen them. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly searched?: boolean;
}
