/**
 * Makes the value of a text once, and keeps those of the texts that were asked for last: at least half as many as
 * `most`. Two generations take the place of a list in order, which would be written to with each question.
 */
export function remember<T>(most: number): (key: string, make: () => T) => T {
  let recent = new Map<string, { readonly value: T }>();
  let earlier: typeof recent = new Map();
  return (key, make) => {
    const known = recent.get(key);
    if (known) return known.value;
    const kept = earlier.get(key) ?? { value: make() };
    if (recent.size >= most / 2) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(key, kept);
    return kept.value;
  };
}
