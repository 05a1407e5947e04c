/**
 * Whether a row of things fits a pattern in which one sign stands for any number of them. It remembers where the
 * last such sign may try again: the time grows with the product of both lengths at most.
 * @param isAny Whether a part of the pattern is that sign.
 * @param fits Whether any other part of the pattern fits a thing.
 */
export function fitsRow<P, T>(
  pattern: readonly P[],
  row: readonly T[],
  isAny: (part: P) => boolean,
  fits: (part: P, thing: T) => boolean,
): boolean {
  let at = 0;
  let index = 0;
  let retry: { readonly at: number; index: number } | undefined;
  while (index < row.length) {
    const part = pattern[at];
    const thing = row[index];
    if (part !== undefined && isAny(part)) {
      retry = { at: at + 1, index };
      at++;
    } else if (part !== undefined && thing !== undefined && fits(part, thing)) {
      at++;
      index++;
    } else if (retry) {
      retry.index++;
      at = retry.at;
      index = retry.index;
    } else return false;
  }
  return pattern.slice(at).every(isAny);
}
