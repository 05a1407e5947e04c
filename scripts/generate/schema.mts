import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A question and its answer, as hovers and the reference show it. */
export interface Faq {
  readonly question: string;
  readonly answer: string;
  /** Address of the page that backs the answer. */
  readonly source?: string;
}

/** What an editor inserts after a key that is being added, as YAML source. */
export type Skeleton =
  | { readonly style: 'scalar' | 'folded'; readonly text: string }
  | { readonly style: 'list'; readonly items: readonly string[] }
  /** `map`: these keys, each with its own skeleton. `maps`: a list with one such map. */
  | { readonly style: 'map' | 'maps'; readonly keys: readonly string[] };

/** The part of JSON Schema 2020-12 that `schemas/jobspec.schema.json` uses, with its own annotations. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly 'x-faq'?: readonly Faq[];
  readonly 'x-prose'?: 'markdown' | 'inline';
  readonly 'x-skeleton'?: Skeleton;
  readonly 'x-suggest'?: string;
  readonly 'x-aliases'?: readonly string[];
  readonly 'x-value-aliases'?: Readonly<Record<string, readonly string[]>>;
  /** What the `pattern` asks for, in words that follow “is not”. */
  readonly 'x-pattern-means'?: string;
}

/** The keywords that only explain. They check nothing, and a validator has to be told that they exist. */
export const ANNOTATIONS = [
  'enumDescriptions',
  'x-faq',
  'x-prose',
  'x-suggest',
  'x-skeleton',
  'x-aliases',
  'x-value-aliases',
  'x-pattern-means',
];

/** The schemas of the files that people write; job descriptions have `jobspec`. */
export type SchemaName = 'jobspec' | 'config' | 'skill-catalog';

/** Reads a schema, by default that of the format. */
export async function readSchema(name: SchemaName = 'jobspec'): Promise<Schema> {
  const file = join(import.meta.dirname, `../../schemas/${name}.schema.json`);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Follows a reference to `#/$defs/…`; any other schema is its own answer. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (!target) throw new Error(`The schema refers to ${schema.$ref}, which does not exist.`);
  return target;
}

/** The kinds of value that are allowed, as a list. */
export function typesOf(schema: Schema): readonly string[] {
  if (schema.type === undefined) return [];
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}

/** The allowed words of a value that is chosen from a list, also where several may be chosen. */
export function choicesOf(
  schema: Schema,
  root: Schema,
): { values: readonly string[]; meanings: readonly string[] } {
  const source = schema.enum ? schema : schema.items ? resolve(schema.items, root) : schema;
  return { values: source.enum ?? [], meanings: source.enumDescriptions ?? [] };
}
