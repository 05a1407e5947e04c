/** The index of the last value up to a limit; at least `from`. The further on it is, the longer the steps. */
export function lastUpTo(sorted: Uint32Array, limit: number, from = 0): number {
  let low = from;
  let step = 1;
  while ((sorted[low + step] ?? Number.POSITIVE_INFINITY) <= limit) {
    low += step;
    step *= 2;
  }
  for (; step >= 1; step /= 2) {
    if ((sorted[low + step] ?? Number.POSITIVE_INFINITY) <= limit) low += step;
  }
  return low;
}
