/**
 * Makes the value of a text once, and keeps those of the texts that were asked for last: at least half as many as
 * `most`. Two generations take the place of a list in order, which would be written to with each question.
 */
export function remember<T extends object | number | string>(
  most: number,
  make: (key: string) => T,
): (key: string) => T {
  let recent = new Map<string, T>();
  let earlier: typeof recent = new Map();
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const value = earlier.get(key) ?? make(key);
    if (recent.size >= most / 2) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(key, value);
    return value;
  };
}
