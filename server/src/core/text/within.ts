/** Whether a stretch lies within one of some others. */
export type Within = (start: number, end: number) => boolean;

/** @param spans In order, and never overlapping; found by halves, since a long text may have thousands. */
export function within(spans: readonly { readonly start: number; readonly end: number }[]): Within {
  return (start, end) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const before = spans[low - 1];
    return before !== undefined && end <= before.end;
  };
}
