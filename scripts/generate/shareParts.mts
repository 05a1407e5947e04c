import type { Schema } from './schema.mts';

/**
 * Parts of a schema that stand in several places become one definition each, and a function each in the validator;
 * so do maps, which would write out their path for each of their keys.
 * @param schema Without what only explains: words are what tells equal parts apart.
 */
export function shareParts(schema: Schema): Schema {
  const counts = new Map<string, number>();
  eachPart(schema, (part) => {
    const text = JSON.stringify(part);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const shared = new Map<string, { readonly name: string; readonly part: Schema }>();
  const refer = (part: Schema): Schema => {
    const text = JSON.stringify(part);
    const isLong = part.properties !== undefined || part.if !== undefined;
    if (part.$ref !== undefined || (!isLong && (counts.get(text) ?? 0) < 2)) return changed(part, refer);
    const own = shared.get(text)?.part ?? changed(part, refer);
    const name = shared.get(text)?.name ?? `shared${shared.size}`;
    shared.set(text, { name, part: own });
    return { $ref: `#/$defs/${name}` };
  };
  const own = changed(schema, refer);
  const added = [...shared.values()].map(({ name, part }) => [name, part] as const);
  return added.length === 0 ? own : { ...own, $defs: { ...own.$defs, ...Object.fromEntries(added) } };
}

function eachPart(schema: Schema, visit: (part: Schema) => void): void {
  changed(schema, (part) => {
    visit(part);
    eachPart(part, visit);
    return part;
  });
}

/** The schema with other values in it; the definitions themselves stay, and so do conditions. */
function changed(schema: Schema, change: (part: Schema) => Schema): Schema {
  const { properties, items, $defs } = schema;
  return {
    ...schema,
    ...(properties ? { properties: mapValues(properties, change) } : {}),
    ...(items ? { items: change(items) } : {}),
    ...($defs ? { $defs: mapValues($defs, (part) => changed(part, change)) } : {}),
  };
}

export function mapValues(
  schemas: Readonly<Record<string, Schema>>,
  change: (schema: Schema) => Schema,
): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, change(schema)]));
}
