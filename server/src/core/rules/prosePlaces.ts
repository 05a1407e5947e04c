import type { ScalarNode, SpecNode } from '../document';
import { schemaAt, schemaBelow } from '../schema/lookup';
import type { SubSchema } from '../schema/schema';
import { once } from '../text/once';

/** How candidates read a text. */
export type ProseKind = 'markdown' | 'inline';

/** A place of the format, with what is known of the texts there: `x-prose` in the schema. */
interface Place {
  readonly kind: ProseKind | undefined;
  below(key: string): Place;
  /** All items of a list are one place. */
  items(): Place;
}

/** Goes through the strings of a spec in source order; no kind where nobody reads them as texts. */
export type StringWalk = (
  root: SpecNode,
  visit: (node: ScalarNode, kind: ProseKind | undefined) => void,
) => void;

/** The way through the format is kept: each spec takes it again. */
export function createStringWalk(): StringWalk {
  const top = once(() => placeOf(schemaAt([])));
  return (root, visit) => walkStrings(root, top(), visit);
}

function walkStrings(node: SpecNode, place: Place, visit: Parameters<StringWalk>[1]): void {
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) walkStrings(value, place.below(key), visit);
  } else if (node.kind === 'list') {
    const below = place.items();
    for (const { value } of node.items) walkStrings(value, below, visit);
  } else if (node.kind === 'scalar' && typeof node.value === 'string') {
    visit(node, place.kind);
  }
}

function placeOf(schema: SubSchema | undefined): Place {
  if (!schema) return unknown;
  // Only what the format names is kept: what people write instead is unbounded.
  const known = new Map(
    Object.keys(schema.properties ?? {}).map((key) => [key, once(() => placeOf(schemaBelow(schema, key)))]),
  );
  const items = once(() => placeOf(schemaBelow(schema, 0)));
  return {
    kind: schema['x-prose'],
    below: (key) => known.get(key)?.() ?? placeOf(schemaBelow(schema, key)),
    items,
  };
}

const unknown: Place = { kind: undefined, below: () => unknown, items: () => unknown };
