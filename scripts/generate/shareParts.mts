import type { Schema } from './schema.mts';

/**
 * Each part of a schema becomes a definition, equal ones the same, and so a function of the validator: where a map is
 * checked, a table of its keys is all that is left.
 * @param schema Without what only explains: words are what tells equal parts apart.
 */
export function shareParts(schema: Schema): Schema {
  const shared = new Map<string, { readonly name: string; readonly part: Schema }>();
  const refer = (part: Schema): Schema => {
    const text = JSON.stringify(part);
    if (part.$ref !== undefined) return part;
    const own = shared.get(text)?.part ?? changed(part, refer);
    const name = shared.get(text)?.name ?? `shared${shared.size}`;
    shared.set(text, { name, part: own });
    return { $ref: `#/$defs/${name}` };
  };
  const own = changed(schema, refer);
  const added = [...shared.values()].map(({ name, part }) => [name, part] as const);
  return added.length === 0 ? own : { ...own, $defs: { ...own.$defs, ...Object.fromEntries(added) } };
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
