import type { FaqEntry } from './types';

/**
 * The compiled skills are columns of text rather than thousands of objects: reading them is one look at the
 * places between them, and an entry is decoded when somebody asks for it. This says what stands in which column.
 *
 * `names` has the canonical ones, a line per skill, and behind them the aliases of all skills. `repeated` tells which
 * of these lines an earlier one says already in normal form: steps from one index to the next. `counts` has one digit
 * per skill, the number of its aliases. `since`, `broader` and `ambiguous` have three digits per skill, blank for
 * none: a year, the index of a skill, and that of an ambiguity. `references` has a line per
 * skill: related|alternatives|successors, each parted by semicolons, as steps from the index of the skill itself.
 * All numbers are in base 36. `categories` is JSON, {@link PackedCategory}.
 */
export const skillColumns = [
  'names',
  'repeated',
  'counts',
  'since',
  'broader',
  'ambiguous',
  'references',
  'categories',
] as const;

export type SkillColumn = (typeof skillColumns)[number];

/** Stands between columns, and between the texts of categories: no name and no sentence has it. */
export const columnEnd = '\0';

/** The digits of a number in a column that has no line breaks. */
export const digits = 3;

export type PackedCategory = readonly [id: string, title: string, size: number];

/**
 * What only those read who look at a skill. The text of a category is a line with this as JSON, and behind it the
 * descriptions of its skills, one in a line.
 */
export type CategoryTexts = readonly [
  description: string,
  faqs: readonly FaqEntry[],
  /** By the position of the skill in the category. */
  skillFaqs: Readonly<Record<string, readonly FaqEntry[]>>,
];

/** Lists are texts with {@link listSign} between their words. Context is an index into `contexts`, -1 for none. */
export interface PackedAmbiguities {
  readonly contexts: readonly string[];
  readonly all: readonly (readonly [exactCase: 0 | 1, context: number, not: string, names: string])[];
}

export const listSign = '|';
