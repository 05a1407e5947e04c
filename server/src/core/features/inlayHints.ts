import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { SpecDocument } from '../document';
import type { SkillTable } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import type { RuleKnowledge } from '../rules';

export interface InlayHintDeps {
  readonly skills: SkillTable;
  readonly rules: Pick<RuleKnowledge, 'analyse'>;
}

/** Behind each listed skill in a part of the file: its category, and the year it first became public. */
export function inlayHints(
  document: SpecDocument,
  range: Range,
  { skills, rules }: InlayHintDeps,
): InlayHint[] {
  const { lines, text } = document;
  const first = lines.offsetAt(range.start);
  const last = lines.offsetAt(range.end);
  return document.specs.flatMap((spec) =>
    rules.analyse(spec, document).listed.flatMap(({ node, skill }): InlayHint[] => {
      // Block text ends with a line break, behind which the hint would stand alone.
      const end = node.range.start + text.slice(node.range.start, node.range.end).trimEnd().length;
      const label = skill ? labelOf(skill, skills) : '';
      if (label === '' || end < first || end > last) return [];
      return [{ position: lines.positionAt(end), label, paddingLeft: true }];
    }),
  );
}

function labelOf({ category, since }: SkillEntry, skills: SkillTable): string {
  const title = skills.category(category)?.title;
  return [...(title ? [title] : []), ...(since ? [`since ${since}`] : [])].join(' · ');
}
