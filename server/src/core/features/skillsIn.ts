import type { Range } from 'vscode-languageserver-types';
import type { SpecDocument } from '../document';
import type { SkillTable } from '../knowledge/skills';
import type { SkillCategory, SkillEntry } from '../knowledge/types';
import type { RuleKnowledge } from '../rules';

/** A place of a file that names a skill. */
export interface SkillPlace {
  /** As it is written there. */
  readonly text: string;
  readonly range: Range;
  /** The skill that is meant; undefined where no catalog has it. */
  readonly skill: SkillEntry | undefined;
  readonly category: SkillCategory | undefined;
}

/** An entry of the section `skills`. */
export interface ListedSkill extends SkillPlace {
  readonly list: 'required' | 'preferred';
}

/** A skill that the prose names. */
export interface MentionedSkill extends SkillPlace {
  readonly skill: SkillEntry;
  /** True where the section `skills` has it as well. */
  readonly listed: boolean;
}

/** The skills of a file, each kind in source order. */
export interface SkillsOfFile {
  readonly listed: readonly ListedSkill[];
  readonly mentions: readonly MentionedSkill[];
}

/** Every skill that the job descriptions of a file list, and every one that their prose names. */
export function skillsIn(
  document: SpecDocument,
  { skills, rules }: { readonly skills: SkillTable; readonly rules: RuleKnowledge },
): SkillsOfFile {
  const { lines, text } = document;
  const categoryOf = (skill: SkillEntry | undefined) => skill && skills.category(skill.category);
  const analyses = document.specs.map((spec) => rules.analyse(spec, document));
  return {
    listed: analyses.flatMap(({ listed }) =>
      listed.map(({ name, node, skill, list }): ListedSkill => {
        const category = categoryOf(skill);
        return { text: name, range: lines.range(node.range), skill, category, list };
      }),
    ),
    mentions: analyses.flatMap(({ listed, prose }) => {
      const own = new Set(listed.map(({ skill }) => skill));
      return prose.flatMap((each) =>
        each.mentions.map(({ skill, start, end }): MentionedSkill => {
          const span = each.prose.toSource(start, end);
          const category = categoryOf(skill);
          return {
            text: text.slice(span.start, span.end),
            range: lines.range(span),
            skill,
            category,
            listed: own.has(skill),
          };
        }),
      );
    }),
  };
}
