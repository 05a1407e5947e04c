/** What the grammar needs to know about the value of one key: read from the JSON Schema, nothing else. */
export interface Shape {
  /** The known keys, where the value can be a map. */
  readonly keys: ReadonlyMap<string, Shape>;
  /** The items, where the value can be a list. */
  readonly items: Shape | undefined;
  /** The allowed words, where the value is one of a few. */
  readonly words: readonly string[];
  readonly format: string | undefined;
  readonly prose: 'markdown' | 'inline' | undefined;
}

/**
 * Reads a schema leniently: branches of unions and conditions are laid over each other, because a
 * highlighter shows whatever any branch allows and leaves judging to the validator.
 */
export function shapeOf(schema: unknown, root: unknown = schema): Shape {
  const parts = flatten(schema, root, new Set());
  const keys = new Map<string, Shape>();
  const items: unknown[] = [];
  const words = new Set<string>();
  let format: string | undefined;
  let prose: Shape['prose'];
  for (const part of parts) {
    for (const [key, value] of Object.entries(record(part.properties))) {
      if (value !== true) keys.set(key, shapeOf(value, root));
    }
    if (isRecord(part.items)) items.push(part.items);
    for (const word of [...list(part.enum), part.const]) if (typeof word === 'string') words.add(word);
    if (typeof part.format === 'string') format ??= part.format;
    if (part['x-prose'] === 'markdown' || part['x-prose'] === 'inline') prose ??= part['x-prose'];
  }
  return {
    keys,
    items: items.length > 0 ? shapeOf({ allOf: items }, root) : undefined,
    words: [...words],
    format,
    prose,
  };
}

function flatten(schema: unknown, root: unknown, seen: Set<unknown>): Record<string, unknown>[] {
  if (!isRecord(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => list(schema[keyword]));
  const conditional = [schema.then, schema.else];
  const target = typeof schema.$ref === 'string' ? resolve(schema.$ref, root) : undefined;
  return [schema, ...[...branches, ...conditional, target].flatMap((part) => flatten(part, root, seen))];
}

/** Follows a local reference such as `#/$defs/prose`. */
function resolve(reference: string, root: unknown): unknown {
  if (!reference.startsWith('#')) throw new Error(`Only local references are supported: ${reference}`);
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), root);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
