import { resolve, type Schema, type Skeleton } from '../../../scripts/generate/schema.mts';

/** Writes a key with its skeleton as YAML, the way a completion does. */
export function insert(key: string, schema: Schema, root: Schema, indent = ''): string {
  const skeleton = skeletonOf(schema);
  switch (skeleton.style) {
    case 'scalar':
      return `${indent}${key}: ${skeleton.text}\n`;
    case 'folded':
      return `${indent}${key}: >-\n${indent}  ${skeleton.text}\n`;
    case 'list':
      return `${indent}${key}:\n${skeleton.items.map((item) => `${indent}  - ${item}\n`).join('')}`;
    case 'map':
      return `${indent}${key}:\n${keys(schema, skeleton.keys, root, `${indent}  `)}`;
    case 'maps': {
      const item = keys(resolve(schema.items ?? {}, root), skeleton.keys, root, `${indent}    `);
      return `${indent}${key}:\n${item.replace(`${indent}    `, `${indent}  - `)}`;
    }
  }
}

function keys(schema: Schema, names: readonly string[], root: Schema, indent: string): string {
  return names
    .map((name) => {
      const child = schema.properties?.[name];
      if (!child) throw new Error(`A skeleton names the key ${name}, which does not exist there.`);
      return insert(name, child, root, indent);
    })
    .join('');
}

function skeletonOf(schema: Schema): Skeleton {
  const skeleton = schema['x-skeleton'];
  if (!skeleton) throw new Error(`${schema.title ?? 'A key'} has no skeleton.`);
  return skeleton;
}
