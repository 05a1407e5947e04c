/** Makes something of an object once, for all who ask, and forgets it together with the object. */
export function perObject<K extends object, T>(make: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    const made = known.get(object) ?? { value: make(object) };
    known.set(object, made);
    return made.value;
  };
}
