import type { Span, Spec, SpecDocument, SpecNode } from '../../document';
import type { SkillEntry } from '../../knowledge/types';
import type { RuleKnowledge } from '../../rules';

/** A skill that the prose names at this offset, and where exactly it does; undefined where it names none. */
export function mentionAt(
  document: SpecDocument,
  spec: Spec,
  node: SpecNode,
  offset: number,
  { analyse }: Pick<RuleKnowledge, 'analyse'>,
): { readonly skill: SkillEntry; readonly span: Span } | undefined {
  const text = analyse(spec, document).prose.find((prose) => prose.node === node);
  if (!text) return undefined;
  const around = text.mentions
    .map(({ skill, start, end }) => ({ skill, span: text.prose.toSource(start, end) }))
    .filter(({ span }) => span.start <= offset && offset <= span.end);
  // Between two that touch, the later one is under the pointer.
  return around.at(-1);
}
