/**
 * How often a property is tried: as often as given in `npm test` and with `--grep`, and a sixteenth of that in
 * the quick run of `npm run test:unit`. Every run tries other examples.
 */
export function runs(count: number): number {
  return process.env.PROPERTY_RUNS === 'all' ? count : Math.max(10, Math.ceil(count / 16));
}

/**
 * All of them in `npm test`; in the quick runs every eighth.
 * @param turn Where the same items are tried in several ways, the number of the way: each then gets others.
 */
export function sampled<T>(items: readonly T[], turn = 0): readonly T[] {
  return items.filter((_, at) => process.env.PROPERTY_RUNS === 'all' || at % 8 === turn % 8);
}
