/** The values that share a key, in the order in which the keys first come. */
export function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): [key: K, values: V[]][] {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups];
}
