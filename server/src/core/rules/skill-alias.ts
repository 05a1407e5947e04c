import type { SkillEntry } from '../knowledge/types';
import { inQuotes } from '../text/inQuotes';
import { once } from '../text/once';
import { isTechnology, type Naming, namingOf } from './naming';
import type { SkillUse } from './skillUses';
import type { Rule } from './types';

/**
 * A listed skill under a name that is not its own. Silent where the field itself says it that way: "Excel",
 * "CDL" and "AWS S3" are fine, "k8s", "node js" and "G Suite" are not.
 */
export const skillAlias: Rule = {
  id: 'skill-alias',
  category: 'skills',
  severity: 'info',
  *check({ analysis, skills }) {
    const uses = once(() => countOf(analysis.listed));
    for (const { name, node } of analysis.listed) {
      const skill = skills.find(name);
      const reason = skill && reasonFor(namingOf(name, skill), skill);
      if (!skill || reason === undefined) continue;
      // With the same name, two entries would be one and the same line: `skill-duplicate` has the say there.
      if ((uses().get(skill) ?? 0) > 1) continue;
      const message = `${inQuotes(name)} is ${reason} ${inQuotes(skill.name)}. Write ${skill.name}, so that candidates and search engines recognize it.`;
      yield { span: node.range, message, data: { path: node.path, replacements: [skill.name] } };
    }
  },
};

function countOf(listed: readonly SkillUse[]): Map<SkillEntry, number> {
  const uses = new Map<SkillEntry, number>();
  for (const { skill } of listed) if (skill) uses.set(skill, (uses.get(skill) ?? 0) + 1);
  return uses;
}

/** In words, between the two names; undefined where the name is fine. */
function reasonFor(naming: Naming, skill: SkillEntry): string | undefined {
  switch (naming) {
    case 'former':
      return 'an earlier name of';
    case 'house':
      return 'in the house catalog another name of';
    case 'spelling':
      return 'another spelling of';
    case 'misspelling':
      return isTechnology(skill) ? 'a misspelling of' : undefined;
    case 'short':
      return isTechnology(skill) ? 'short for' : undefined;
    case 'abbreviation':
      // First letters of a phrase (SRE, MCP) are how the field says it; those of one word are shorthand.
      return isTechnology(skill) && !skill.name.includes(' ') ? 'short for' : undefined;
    default:
      return undefined;
  }
}
