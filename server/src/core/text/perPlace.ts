/**
 * Makes something of a thing once, and finds it again without a search. It is kept under a number that the thing
 * has, until another thing with the same number takes its place.
 */
export function perPlace<K extends { readonly place: number }, T>(make: (of: K) => T): (of: K) => T {
  const made: ({ readonly of: K; readonly value: T } | undefined)[] = [];
  return (of) => {
    const before = made[of.place];
    if (before && before.of === of) return before.value;
    const value = make(of);
    // Without gaps: engines keep lists that have large ones as slow tables.
    while (made.length < of.place) made.push(undefined);
    made[of.place] = { of, value };
    return value;
  };
}
