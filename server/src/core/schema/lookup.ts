import type { Path } from '../document';
import { type JsonType, rootSchema, type SubSchema } from './schema';

/** The subschema for the value at a path; undefined where the format knows nothing of it. */
export function schemaAt(path: Path, root: SubSchema = rootSchema()): SubSchema | undefined {
  let schema: SubSchema | undefined = resolveRef(root, root);
  for (const step of path) {
    if (!schema) return undefined;
    schema = schemaBelow(schema, step, root);
  }
  return schema;
}

/** The subschema for a value of a map or list, by that of the map or list. */
export function schemaBelow(
  schema: SubSchema,
  step: string | number,
  root: SubSchema = rootSchema(),
): SubSchema | undefined {
  const next = typeof step === 'number' ? schema.items : property(schema, step);
  return next && resolveRef(next, root);
}

/** The keys a map may have, in the order of the format. */
export function propertiesOf(
  schema: SubSchema | undefined,
  root: SubSchema = rootSchema(),
): [key: string, schema: SubSchema][] {
  return Object.entries(schema?.properties ?? {}).map(([key, value]) => [key, resolveRef(value, root)]);
}

/** The keys a map must have, in the order of the format; a fragment or an extending spec may leave them out. */
export function requiredKeys(schema: SubSchema | undefined): readonly string[] {
  const required = new Set([...(schema?.required ?? []), ...(schema?.else?.required ?? [])]);
  return Object.keys(schema?.properties ?? {}).filter((key) => required.has(key));
}

export function typesOf(schema: SubSchema | undefined): readonly JsonType[] {
  const type = schema?.type;
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

export function acceptsType(schema: SubSchema | undefined, type: JsonType): boolean {
  const types = typesOf(schema);
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** The allowed values of a scalar, with what each means; also where they only apply to one kind of value. */
export function allowedValues(
  schema: SubSchema | undefined,
  root: SubSchema = rootSchema(),
): { value: unknown; description?: string }[] {
  const source = enumSource(schema, root);
  if (!source?.enum) return schema?.const === undefined ? [] : [{ value: schema.const }];
  const descriptions = source.enumDescriptions;
  return source.enum.map((value, index) => {
    const description = descriptions?.[index];
    return description === undefined ? { value } : { value, description };
  });
}

/** The subschema that lists the values: the field's own, or the one for a single value beside a list of them. */
export function enumSource(
  schema: SubSchema | undefined,
  root: SubSchema = rootSchema(),
): SubSchema | undefined {
  if (schema?.enum) return schema;
  return schema?.then && resolveRef(schema.then, root);
}

function property(schema: SubSchema, key: string): SubSchema | undefined {
  const { properties, additionalProperties } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** Keywords beside `$ref` add to what it refers to: a field has its own title for a shared shape. */
export function resolveRef(schema: SubSchema, root: SubSchema): SubSchema {
  const name = schema.$ref && /^#\/\$defs\/(.+)$/.exec(schema.$ref)?.[1];
  const target = name ? root.$defs?.[name] : undefined;
  if (!target) return schema;
  const { $ref: _, ...own } = schema;
  return { ...resolveRef(target, root), ...own };
}
