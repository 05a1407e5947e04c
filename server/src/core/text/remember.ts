/** Makes the value of a text once, and keeps those of the texts that were asked for last. */
export function remember<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key, make) => {
    const kept = known.get(key) ?? { value: make() };
    // What was asked for last is forgotten last.
    known.delete(key);
    known.set(key, kept);
    const [oldest] = known.size > most ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    return kept.value;
  };
}
