/** A question a reader has, and a short answer; `source` is the address of the page behind a claim. */
export interface FaqEntry {
  readonly question: string;
  readonly answer: string;
  readonly source?: string;
}

/** How to tell a skill from the ordinary word that is spelled like it. */
export interface SkillAmbiguity {
  /** The spellings this holds for; without it, the name and all aliases. */
  readonly names?: readonly string[];
  /** Counts only in exactly this case. */
  readonly case?: boolean;
  /** One of these words nearby makes it a skill; so does a list of other skills. */
  readonly context?: readonly string[];
  /** Phrases in which it never is a skill. */
  readonly not?: readonly string[];
}

/**
 * A skill of the catalog. `broader`, `related`, `alternatives`, `successors` are names of other skills.
 * Those of the built-in catalog have getters: use `toJSON` to copy one, a spread would leave them out.
 */
export interface SkillEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id of the category, as in {@link SkillCategory}. */
  readonly category: string;
  /** The year in which it first became public. */
  readonly since?: number;
  readonly description: string;
  readonly broader?: string;
  readonly related: readonly string[];
  readonly alternatives: readonly string[];
  readonly successors: readonly string[];
  readonly ambiguous?: SkillAmbiguity;
  /** The skill's own questions; those of its category hold as well. */
  readonly faqs: readonly FaqEntry[];
  /** The whole entry as a plain object. */
  toJSON?(): SkillEntry;
}

/** A category of skills with the questions that hold for all of them. */
export interface SkillCategory {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly faqs: readonly FaqEntry[];
}

/** The skills by category, and within one by name. */
export interface SkillCatalog {
  readonly skills: readonly SkillEntry[];
  readonly categories: readonly SkillCategory[];
}

/** A code in a public classification; `judgement` is true where the choice is ours. */
export interface OccupationCode {
  readonly code: string;
  readonly title: string;
  readonly judgement: boolean;
}

/** The level ids of the job description format. */
export type RoleLevelId =
  | 'intern'
  | 'entry'
  | 'mid'
  | 'senior'
  | 'staff'
  | 'principal'
  | 'lead'
  | 'manager'
  | 'director'
  | 'executive';

/** A level at which a role is usually hired; years of experience, without `to` there is no upper end. */
export interface RoleLevel {
  readonly level: RoleLevelId;
  readonly title: string;
  readonly years?: { readonly from: number; readonly to?: number };
}

/** A role of the library, exactly as its file says. */
export interface RoleEntry {
  readonly role: 1;
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly family: string;
  readonly occupation: { readonly onetSoc?: OccupationCode; readonly isco08?: OccupationCode };
  readonly levels: readonly RoleLevel[];
  readonly summary: string;
  readonly responsibilities: readonly string[];
  readonly qualifications: readonly string[];
  readonly skills: readonly string[];
  readonly faqs: readonly FaqEntry[];
}

/** The questions people ask about the fields of the format, by the number in their subschema's `x-faq`. */
export type FieldFaqs = readonly (readonly FaqEntry[])[];

/** Everything the product knows beside the format: compiled from `server/data` and the schema. */
export interface Knowledge {
  readonly skills: SkillCatalog;
  readonly roles: readonly RoleEntry[];
  readonly fields: FieldFaqs;
}
