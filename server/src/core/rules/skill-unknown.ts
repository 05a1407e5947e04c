import type { SkillTable } from '../knowledge/skills';
import { normalizeSkill } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import { snippetTexts } from '../schema/snippetTexts';
import { distance } from '../text/distance';
import { inQuotes } from '../text/inQuotes';
import { perObject } from '../text/perObject';
import { remember } from '../text/remember';
import type { SkillUse } from './skillUses';
import type { Rule, RuleFinding } from './types';

/** A listed skill that the catalog does not know: a slip of the fingers, or a name of one's own. */
export const skillUnknown: Rule = {
  id: 'skill-unknown',
  category: 'skills',
  severity: 'hint',
  *check({ analysis, skills, strictSkills }) {
    const listed = new Set(analysis.listed.map(({ skill }) => skill));
    for (const use of analysis.listed) {
      if (use.skill || (!strictSkills && isSeveral(use.name, skills)) || snippetTexts().has(use.name))
        continue;
      const { meant } = suggestionsOf(skills)(use.name);
      const finding = unknown(use, meant, meant !== undefined && listed.has(meant), strictSkills);
      yield strictSkills ? { ...finding, severity: 'error' } : finding;
    }
  },
};

function unknown(
  { name, node, item }: SkillUse,
  meant: SkillEntry | undefined,
  isListed: boolean,
  strict: boolean,
): RuleFinding {
  const start = strict
    ? `${inQuotes(name)} is not in the skill catalog, and only skills from the catalog may be listed here.`
    : `The skill catalog does not know ${inQuotes(name)}.`;
  if (meant && isListed) {
    const message = `${start} It looks like ${inQuotes(meant.name)}, which is listed already: remove this one.`;
    return { span: node.range, message, data: { path: item.path, fixes: ['take-out'] } };
  }
  if (meant) {
    const message = `${start} Did you mean ${inQuotes(meant.name)}?`;
    return { span: node.range, message, data: { path: node.path, replacements: [meant.name] } };
  }
  const advice = strict
    ? 'Choose the closest skill, or add this one to the catalog of your company.'
    : 'Check the spelling; if it is right, leave it as it is.';
  return { span: node.range, message: `${start} ${advice}`, data: { path: node.path } };
}

/** "HTML/CSS" or "AWS (EC2, S3)": known skills side by side are no unknown skill. */
function isSeveral(name: string, skills: SkillTable): boolean {
  const parts = name.split(/\s*[,/&+();:]\s*|\s+(?:and|or|with)\s+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => skills.find(part) !== undefined);
}

/** The unknown names of some long specs, so that a key typed elsewhere costs no search. */
const mostRemembered = 300;

const suggestionsOf = perObject((skills: SkillTable) =>
  remember(mostRemembered, (name) => ({ meant: suggestion(name, skills) })),
);

/** The one skill that a misspelled name is near to. Short names are near to too many. */
function suggestion(name: string, skills: SkillTable): SkillEntry | undefined {
  const given = normalizeSkill(name);
  const allowed = given.length < 5 ? 0 : given.length < 9 ? 1 : 2;
  if (allowed === 0) return undefined;
  const near = skills
    .search(name, { limit: 5 })
    .find(({ skill, via }) => distance(given, normalizeSkill(via ?? skill.name), allowed) <= allowed);
  return near?.skill;
}
