import type { LawGroup } from './lawTypes';
import type { Cues } from './mentions/cues';
import type { ScoreWeights } from './scoreWeights';
import type { Spellings } from './spellings';

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
  /** Those of the aliases that a house gave it, or that were its name before: they mean just this skill. */
  readonly houseNames?: readonly string[] | undefined;
  /** Id of the category, as in {@link SkillCategory}. */
  readonly category: string;
  /** The year in which it first became public. */
  readonly since?: number | undefined;
  readonly description: string;
  readonly broader?: string | undefined;
  readonly related: readonly string[];
  readonly alternatives: readonly string[];
  readonly successors: readonly string[];
  readonly ambiguous?: SkillAmbiguity | undefined;
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
  /** The names of the skills, where they are at hand. */
  readonly spellings?: Spellings;
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

/**
 * Words that leave somebody out or say little, with what to write instead. `server/data/terms` has their sources;
 * `schemas/term.schema.json` says what each part means.
 */
export interface TermGroup {
  /** The rule that reports them. */
  readonly rule: string;
  /** What is found, in the notation of `terms/notation.ts`, with what to write in its place, the best first. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly severity?: 'warning' | 'info' | 'hint';
  /** What is wrong, behind the flagged words in a sentence: "names an age, not a skill". */
  readonly why: string;
  /** What to do instead: "name the skill". */
  readonly write?: string;
  /** Phrases in which they are fine, in the same notation. */
  readonly fine?: readonly string[];
  /** One of these words has to stand in the same sentence. A star at the end: words that begin so. */
  readonly needs?: readonly string[];
  /** One of these words in the same sentence makes them fine. */
  readonly unless?: readonly string[];
  /** One of these words anywhere in the job description makes them fine. */
  readonly elsewhere?: readonly string[];
  /** The only top-level keys under which they count. */
  readonly in?: readonly string[];
  /** Top-level keys under which they are fine. */
  readonly notIn?: readonly string[];
  /** They count although the skill catalog has them. */
  readonly skill?: true;
  /** They count only at the start of a sentence. */
  readonly opens?: true;
  /** With a capital inside a sentence they are the name of something. */
  readonly name?: true;
  /** They count even where the sentence says no to them or welcomes people. */
  readonly always?: true;
  /** They count in quotation marks as well, where these are about the person who is asked for. */
  readonly quoted?: true;
  /** The first replacement says the same to every reader. */
  readonly safe?: true;
}

/** Beginnings of words that readers take for masculine or feminine, with phrases in which they are not coded. */
export interface CodedStems {
  readonly masculine: Readonly<Record<string, readonly string[]>>;
  readonly feminine: Readonly<Record<string, readonly string[]>>;
}

/** What is known of the words of one language. */
export interface LanguageTerms {
  readonly groups: readonly TermGroup[];
  readonly stems?: CodedStems;
}

/** By language code. */
export type Terms = Readonly<Record<string, LanguageTerms>>;

/** What a search engine asks of a listing, in words, by the names schema.org has for the properties. */
export interface GoogleGuide {
  /** The day on which the sources were last read, YYYY-MM-DD. */
  readonly checked: string;
  /** The address of the page about all of them. */
  readonly guide: string;
  readonly properties: readonly GoogleWords[];
}

export interface GoogleWords {
  readonly property: string;
  readonly title: string;
  readonly missing?: string;
  readonly wrong?: string;
  readonly source: string;
}

/** Everything the product knows beside the format: compiled from `server/data` and the schema. */
export interface Knowledge {
  readonly skills: SkillCatalog;
  readonly roles: readonly RoleEntry[];
  readonly fields: FieldFaqs;
  readonly terms: Terms;
  readonly laws: readonly LawGroup[];
  readonly google: GoogleGuide;
  readonly weights: ScoreWeights;
  /** What tells, in prose, whether the name of a skill means it. */
  readonly cues: Cues;
}
