/**
 * What was made of the objects that were asked for last, and no more of it. A `WeakMap` would do, but V8 lets what is
 * in one live until all of the memory is tidied up: over many files, that is a tenth of the time.
 */
export class Recent<K extends object, V> {
  readonly #most: number;
  readonly #kept: { readonly key: K; readonly value: V }[] = [];
  #next = 0;

  /** @param most How many are kept; they are looked through one by one. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    return this.#kept.find((each) => each.key === key)?.value;
  }

  set(key: K, value: V): void {
    const before = this.#kept.findIndex((each) => each.key === key);
    this.#kept[before < 0 ? this.#next : before] = { key, value };
    if (before < 0) this.#next = (this.#next + 1) % this.#most;
  }
}
