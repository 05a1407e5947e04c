import { type Faq, readSchema, type Schema } from '../../../scripts/generate/schema.mts';

/** A key of the format, wherever it stands. */
export interface SchemaField {
  /** JSON Pointer to the schema of the key. */
  readonly pointer: string;
  readonly key: string;
  readonly schema: Schema;
  /** 1 for the keys of a spec itself, more for those inside. */
  readonly depth: number;
}

export const root: Schema = await readSchema();

/** Every key of the format with its schema, the ones in `$defs` included. */
export const fields: readonly SchemaField[] = fieldsOf(root);

/** The same for any schema. */
export function fieldsOf(schema: Schema): readonly SchemaField[] {
  const shared = Object.entries(schema.$defs ?? {});
  return [...below(schema, '#', 1), ...shared.flatMap(([name, part]) => below(part, `#/$defs/${name}`, 2))];
}

export function faqsOf(field: SchemaField): readonly Faq[] {
  return field.schema['x-faq'] ?? [];
}

function below(schema: Schema, pointer: string, depth: number): SchemaField[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
    const at = `${pointer}/properties/${key}`;
    return [{ pointer: at, key, schema: child, depth }, ...below(child, at, depth + 1)];
  });
  const items = schema.items ? below(schema.items, `${pointer}/items`, depth) : [];
  return [...own, ...items];
}
