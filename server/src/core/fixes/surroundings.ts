import { resolveAlias, type SpecNode } from '../document';

/** True where one of the nodes around a place is written in brackets: commas and brackets are signs there. */
export function isInFlow(ancestors: readonly SpecNode[]): boolean {
  return ancestors.some((node) => {
    const collection = resolveAlias(node);
    return collection !== undefined && collection.kind !== 'scalar' && collection.flow;
  });
}
