import { documentCodes } from '../schema/finding';
import { skillAlias } from './skill-alias';
import { skillDuplicate } from './skill-duplicate';
import { skillLevelYears } from './skill-level-years';
import { skillMentionedNotListed } from './skill-mentioned-not-listed';
import { skillRedundant } from './skill-redundant';
import { skillUnknown } from './skill-unknown';
import { skillYearsImpossible } from './skill-years-impossible';
import type { Rule } from './types';

/** All rules, by category and then by id. Each has its words in `server/data/rules/<id>.yaml`. */
export const rules: readonly Rule[] = [
  skillAlias,
  skillDuplicate,
  skillLevelYears,
  skillMentionedNotListed,
  skillRedundant,
  skillUnknown,
  skillYearsImpossible,
];

/**
 * The page that explains a code of a diagnostic, as a path inside the extension and the repository.
 * @returns Undefined for a code that is none of ours.
 */
export function pageOf(code: string): string | undefined {
  if (rules.some(({ id }) => id === code)) return `docs/rules/${code}.md`;
  return documentCodes.some((known) => known === code) ? `docs/codes/${code}.md` : undefined;
}

export { createAnalyst, type ProseText, type SpecAnalysis } from './analysis';
export { runRules } from './run';
export type { SkillUse } from './skillUses';
export type { Rule, RuleFinding, RuleInput, RuleKnowledge } from './types';
