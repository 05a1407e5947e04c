import { type ResolvedNode, resolveAlias, type ScalarNode, type SpecNode, valueNode } from '../document';

export interface FaqNodes {
  readonly item: SpecNode;
  readonly question: ScalarNode | undefined;
  readonly answer: ScalarNode | undefined;
}

/** The questions and answers of a spec, as far as they are written down as texts. */
export function faqsOf(node: ResolvedNode | undefined): FaqNodes[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap(({ value }): FaqNodes[] => {
    // What is repeated through an alias is told where it is written.
    const map = value.kind === 'alias' ? undefined : resolveAlias(value);
    if (map?.kind !== 'map') return [];
    return [{ item: value, question: textAt(map, 'question'), answer: textAt(map, 'answer') }];
  });
}

function textAt(map: SpecNode, key: string): ScalarNode | undefined {
  const node = valueNode(map, key);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node : undefined;
}
