import { once } from '../text/once';
import { compiled } from './compiled';

/** How a missing value is written: what completion and the fix for a missing key insert behind the colon. */
export type Skeleton =
  | { readonly style: 'scalar' | 'folded'; readonly text: string }
  | { readonly style: 'list'; readonly items: readonly string[] }
  /** One map; or a list that begins with one. */
  | { readonly style: 'map' | 'maps'; readonly keys: readonly string[] };

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/**
 * The part of JSON Schema 2020-12 that our schemas use. A value of two kinds has both kinds' keywords side
 * by side in one subschema, never in `oneOf`: so every path leads to exactly one subschema.
 */
export interface SubSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SubSchema>>;
  readonly type?: JsonType | readonly JsonType[];
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, SubSchema>>;
  readonly required?: readonly string[];
  readonly items?: SubSchema;
  readonly if?: SubSchema;
  readonly then?: SubSchema;
  readonly else?: SubSchema;
  /** A subschema where keys are free and their values are not. */
  readonly additionalProperties?: boolean | SubSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The number of the field's questions among those of the knowledge. */
  readonly 'x-faq'?: number;
  readonly 'x-prose'?: 'markdown' | 'inline';
  /** A table of values that are known but not listed in the schema: skills, countries, dates. */
  readonly 'x-suggest'?: string;
  readonly 'x-skeleton'?: Skeleton;
  /** Other words people write for this key. */
  readonly 'x-aliases'?: readonly string[];
  /** Other words people write for the allowed values. */
  readonly 'x-value-aliases'?: Readonly<Record<string, readonly string[]>>;
  /** What the `pattern` asks for, in words that follow “is not”. */
  readonly 'x-pattern-means'?: string;
}

/** The format, version 1. */
export const rootSchema = once(() => compiled.spec() as SubSchema);
