import type { SkillTable } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import { once } from '../text/once';
import type { ProseText } from './analysis';
import { isPhrase, isTechnology } from './naming';
import type { Rule } from './types';
import { wishFor } from './wishes';

/**
 * A technology that the qualifications or responsibilities ask for and `skills` does not list. Only what is
 * clearly asked for counts: no examples, no alternatives, nothing that others would teach or replace.
 */
export const skillMentionedNotListed: Rule = {
  id: 'skill-mentioned-not-listed',
  category: 'skills',
  severity: 'hint',
  *check(input) {
    const { analysis, skills, complete, facts } = input;
    // The words that tell a wish from an example are English ones.
    if (!complete || facts.language !== 'en' || facts.isFragment) return;
    const listed = facts.skills;
    if (listed.length === 0) return;
    const covered = once(() =>
      coverage(
        listed.flatMap(({ skill }) => skill ?? []),
        skills,
      ),
    );
    const told = new Set<SkillEntry>();
    for (const text of analysis.prose) {
      const list = listFor(text);
      if (!list) continue;
      for (const [at, { skill, start, end }] of text.mentions.entries()) {
        const isNews = isNamedTool(skill) && !told.has(skill) && !covered()(skill);
        const wish = isNews ? wishFor(at, text) : undefined;
        if (!wish) continue;
        told.add(skill);
        const to = wish === 'required' ? list : 'preferred';
        yield {
          span: text.prose.toSource(start, end),
          message: `${skill.name} is asked for here, but “skills” does not list it. Many candidates read only that list: add it there.`,
          data: { addSkill: { name: skill.name, to } },
        };
      }
    }
  },
};

/** A language, product or tool with a name of its own: what a text mentions in passing is mostly a protocol or a field. */
function isNamedTool(skill: SkillEntry): boolean {
  return (
    isTechnology(skill) &&
    !isPhrase(skill.name) &&
    skill.category !== 'protocol' &&
    skill.category !== 'method'
  );
}

/** Where a skill of this text belongs; undefined for texts that ask for nothing. */
function listFor({ node: { path } }: ProseText): 'required' | 'preferred' | undefined {
  if (path[0] === 'responsibilities') return 'required';
  if (path[0] !== 'qualifications') return undefined;
  return path[1] === 'preferred' ? 'preferred' : 'required';
}

/** Who lists PostgreSQL has SQL covered, and who lists CI/CD need not list Jenkins. */
function coverage(listed: readonly SkillEntry[], skills: SkillTable): (skill: SkillEntry) => boolean {
  const own = new Set(listed);
  const broader = new Set(listed.flatMap((skill) => lineage(skill, skills)));
  return (skill) => broader.has(skill) || lineage(skill, skills).some((each) => own.has(each));
}

/** The skill and all broader ones. */
function lineage(skill: SkillEntry, skills: SkillTable): SkillEntry[] {
  const line: SkillEntry[] = [];
  for (let each: SkillEntry | undefined = skill; each && !line.includes(each); ) {
    line.push(each);
    each = each.broader === undefined ? undefined : skills.find(each.broader);
  }
  return line;
}
