import { resolveAlias, type SpecNode } from './node';

/**
 * The plain JavaScript value of a node, as a JSON Schema validator wants it. A node that is used through
 * several aliases becomes one shared object. Keys are just keys, `__proto__` included; of a repeated key the
 * first one counts.
 */
export function toValue(node: SpecNode, memo: Map<SpecNode, unknown> = new Map()): unknown {
  const resolved = resolveAlias(node);
  if (!resolved) return undefined;
  if (resolved.kind === 'scalar') return resolved.value;
  const known = memo.get(resolved);
  if (known !== undefined) return known;
  const value =
    resolved.kind === 'list'
      ? resolved.items.map((item) => toValue(item.value, memo))
      : mapValue(resolved.entries, memo);
  memo.set(resolved, value);
  return value;
}

function mapValue(
  entries: readonly { key: string; value: SpecNode }[],
  memo: Map<SpecNode, unknown>,
): unknown {
  const object: Record<string, unknown> = {};
  for (const { key, value } of entries) {
    if (Object.hasOwn(object, key)) continue;
    const plain = toValue(value, memo);
    if (key === '__proto__') {
      Object.defineProperty(object, key, {
        value: plain,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else {
      object[key] = plain;
    }
  }
  return object;
}
