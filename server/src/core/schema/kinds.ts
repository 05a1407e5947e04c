import { validate as validateSpec } from '../../../generated/validate';
import { validate as validateCatalog } from '../../../generated/validateCatalog';
import { validate as validateConfig } from '../../../generated/validateConfig';
import type { Path } from '../document';
import { once } from '../text/once';
import { compiled } from './compiled';
import { resolveRef, schemaAt } from './lookup';
import { rootSchema, type SubSchema } from './schema';

/** What a file holds: a job description, the house rules, or skills of the house. */
export type DocumentKind = 'spec' | 'config' | 'catalog';

/** What may stand in files of one kind. */
export interface Format {
  readonly schema: SubSchema;
  /** Every mistake is reported once; none means the value is valid. */
  validate(value: unknown): ReturnType<typeof validateSpec>;
}

export function formatOf(kind: DocumentKind = 'spec'): Format {
  return formats[kind]();
}

/** The subschema for the value at a path of a file of this kind. */
export function schemaOf(kind: DocumentKind | undefined, path: Path): SubSchema | undefined {
  return schemaAt(path, formatOf(kind).schema);
}

const formats: Readonly<Record<DocumentKind, () => Format>> = {
  spec: once(() => ({ schema: rootSchema(), validate: validateSpec })),
  config: once(() => ({ schema: expanded(compiled.config() as SubSchema), validate: validateConfig })),
  catalog: once(() => ({
    schema: expanded(compiled.catalog() as SubSchema),
    validate: validateCatalog,
  })),
};

/** The schema without references, so that each part of it can be read on its own. */
function expanded(schema: SubSchema, root: SubSchema = schema): SubSchema {
  const { $defs: _, ...own } = resolveRef(schema, root);
  const within = (part: SubSchema): SubSchema => expanded(part, root);
  const { properties, items, additionalProperties, then } = own;
  return {
    ...own,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, value]) => [key, within(value)]),
          ),
        }
      : {}),
    ...(items ? { items: within(items) } : {}),
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema, on plain data.
    ...(then ? { then: within(then) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: within(additionalProperties) }
      : {}),
  };
}
