import { documentCodes } from '../schema/finding';
import { lawDataReviewDue } from './lawReview';
import { contradictionRules } from './lists/contradictions';
import { languageRules } from './lists/language';
import { payRules } from './lists/pay';
import { publishingRules } from './lists/publishing';
import { requirementRules } from './lists/requirements';
import { skillRules } from './lists/skills';
import { structureRules } from './lists/structure';
import { silencerRules } from './silencerRules';
import type { Rule, RuleHead } from './types';

/** All rules. Each has its words in `server/data/rules/<id>.yaml`. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...languageRules,
  ...requirementRules,
  ...skillRules,
  ...payRules,
  ...publishingRules,
  ...contradictionRules,
];

/** Everything that can be configured by an id: the rules, and what is told about comments that silence them. */
export const ruleHeads: readonly RuleHead[] = [...rules, lawDataReviewDue, ...silencerRules];

const ruleIds: ReadonlySet<string> = new Set(ruleHeads.map(({ id }) => id));

const kinds: ReadonlyMap<string, string> = new Map(ruleHeads.map(({ id, category }) => [id, category]));

/** The category of a rule; “format” for the codes of the format. */
export function kindOfCode(code: string): string {
  return kinds.get(code) ?? 'format';
}

/**
 * The page that explains a code of a diagnostic, as a path inside the extension and the repository.
 * @returns Undefined for a code that is none of ours.
 */
export function pageOf(code: string): string | undefined {
  if (ruleIds.has(code)) return `docs/rules/${code}.md`;
  return documentCodes.some((known) => known === code) ? `docs/codes/${code}.md` : undefined;
}

export { createAnalyst } from './analysis';
export { defineRule } from './defineRule';
export { withoutEchoes } from './echoes';
export { createRuleInput } from './input';
export { lawsOf } from './jobLaws';
export { lawReview, lawsOverdue } from './lawReview';
export { createReruns } from './reruns';
export { runRules, severityOf } from './run';
export { silence } from './silence';
export { readSilencers } from './silencers';
export type { HouseSettings, Rule, RuleInput, RuleKnowledge } from './types';
