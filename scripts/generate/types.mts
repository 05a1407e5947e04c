import { readSchema, resolve, type Schema, typesOf } from './schema.mts';
import type { Step } from './step.mts';

const OUTPUT = 'server/src/spec.generated.ts';

/** Writes the TypeScript types of a spec. */
export const step: Step = {
  name: 'types',
  outputs: [OUTPUT],
  async generate() {
    return { [OUTPUT]: declare(await readSchema()) };
  },
};

/**
 * One exported interface for each kind of map, named after its key, or after its title where it stands in a
 * list. `Spec` comes first; its keys are all optional, because a fragment may lack any of them.
 */
function declare(root: Schema): string {
  const interfaces = new Map<string, string>();
  const spec = body(root, root, interfaces);
  const head = '// Made from schemas/jobspec.schema.json by scripts/generate/types.mts.\n';
  return [head, `${doc(root)}export interface Spec ${spec}`, ...interfaces.values()].join('\n');
}

function body(schema: Schema, root: Schema, interfaces: Map<string, string>): string {
  const lines = Object.entries(schema.properties ?? {}).map(([key, child]) => {
    const optional = schema.required?.includes(key) ? '' : '?';
    return `${doc(child, '  ')}  readonly ${key}${optional}: ${type(child, pascal(key), root, interfaces)};`;
  });
  return `{\n${lines.join('\n')}\n}\n`;
}

function type(schema: Schema, name: string, root: Schema, interfaces: Map<string, string>): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ');
  const kinds = typesOf(schema).map((kind) => {
    if (kind === 'array') return list(schema, root, interfaces);
    if (kind === 'object') return named(schema, name, root, interfaces);
    if (kind === 'string' && schema.then) return type(resolve(schema.then, root), name, root, interfaces);
    return kind === 'integer' ? 'number' : kind;
  });
  return kinds.join(' | ');
}

function list(schema: Schema, root: Schema, interfaces: Map<string, string>): string {
  const item = resolve(schema.items ?? {}, root);
  const text = type(item, pascal(item.title ?? 'Item'), root, interfaces);
  return text.includes(' ') ? `readonly (${text})[]` : `readonly ${text}[]`;
}

function named(schema: Schema, name: string, root: Schema, interfaces: Map<string, string>): string {
  if (!interfaces.has(name)) {
    interfaces.set(name, ''); // Keeps its place before the maps it holds.
    interfaces.set(name, `${doc(schema)}export interface ${name} ${body(schema, root, interfaces)}`);
  }
  return name;
}

function doc(schema: Schema, indent = ''): string {
  return schema.description ? `${indent}/** ${schema.description.replaceAll('*/', '* /')} */\n` : '';
}

/** `hiringProcess` → `HiringProcess`, `List item` → `ListItem`, `FAQ` → `Faq`. */
function pascal(name: string): string {
  const words = name === name.toUpperCase() ? name.toLowerCase() : name;
  return words.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase());
}
