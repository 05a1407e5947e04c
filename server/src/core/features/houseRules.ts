import type { HouseRules } from '../config';
import type { RuleKnowledge } from '../rules';

/** What the rules need, with what the house configured. */
export function underHouseRules(
  rules: RuleKnowledge,
  house: HouseRules | undefined,
  uri: string,
): RuleKnowledge {
  if (!house) return rules;
  return {
    get skills() {
      return rules.skills;
    },
    get roles() {
      return rules.roles;
    },
    get laws() {
      return rules.laws;
    },
    get google() {
      return rules.google;
    },
    get mentions() {
      return rules.mentions;
    },
    get terms() {
      return rules.terms;
    },
    analyse: rules.analyse,
    ...(rules.onError ? { onError: rules.onError } : {}),
    strictSkills: house.strictSkills,
    settings: house.settingsFor(uri),
  };
}
