import type { HouseRules } from '../config';
import type { RuleKnowledge } from '../rules';

/** What the rules need, with what the house configured. */
export function underHouseRules(
  rules: RuleKnowledge,
  house: HouseRules | undefined,
  uri: string,
): RuleKnowledge {
  return house ? rules.under({ strictSkills: house.strictSkills, settings: house.settingsFor(uri) }) : rules;
}
