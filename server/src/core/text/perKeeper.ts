/** Something that what is made of it can be kept with. */
export interface Keeper {
  /** By the number of who made it. Nobody else looks at it. */
  readonly kept: unknown[];
}

/** Stands for what was made and is undefined. */
const nothing = Symbol('nothing');

let makers = 0;

/** Makes something of a thing once, and finds it again with the thing itself: without a search, and as long as it lives. */
export function perKeeper<K extends Keeper, T>(make: (of: K) => T): (of: K) => T {
  const number = makers++;
  return (of) => {
    const before = of.kept[number];
    // Only this function writes there.
    if (before !== undefined) return (before === nothing ? undefined : before) as T;
    const value = make(of);
    of.kept[number] = value === undefined ? nothing : value;
    return value;
  };
}
