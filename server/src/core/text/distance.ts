/**
 * How many letters must be added, dropped, replaced or swapped with their neighbor to turn one word into the
 * other (optimal string alignment). Counts UTF-16 code units and minds the case.
 *
 * @param max Gives up beyond this distance: the result is then `max + 1`.
 */
export function distance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (max <= 0 || Math.abs(a.length - b.length) > max) return max + 1;
  // What words begin and end with alike costs nothing, and similar ones are alike for the most part.
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return distanceInside(a.slice(start, a.length - end), b.slice(start, b.length - end), max);
}

/** Of words that differ in the first and the last letter. */
function distanceInside(a: string, b: string, max: number): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  let beforePrevious: number[] = [];
  let previous: number[] = [];
  let current: number[] = [];
  for (let column = 0; column <= b.length; column++) {
    previous.push(column);
    current.push(max + 1);
    beforePrevious.push(max + 1);
  }
  let previousBest = 0;
  for (let row = 1; row <= a.length; row++) {
    // What lies further from the diagonal is too far in any case.
    const from = Math.max(1, row - max);
    const to = Math.min(b.length, row + max);
    current[from - 1] = from === 1 ? row : max + 1;
    let best = at(current, from - 1);
    for (let column = from; column <= to; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      const above = column < row + max ? at(previous, column) : max;
      let cost = Math.min(above, at(current, column - 1)) + 1;
      cost = Math.min(cost, at(previous, column - 1) + (same ? 0 : 1));
      if (isSwap(a, row, b, column)) cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
      current[column] = cost;
      best = Math.min(best, cost);
    }
    // A swap reaches back two rows, so one hopeless row alone does not end the search.
    if (best > max && previousBest > max) return max + 1;
    previousBest = best;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(at(previous, b.length), max + 1);
}

/**
 * The candidate that was most likely meant: the nearest one, ignoring case, spaces, hyphens and underscores,
 * within a third of the word's length. Of equally near ones the first. Undefined where none is near enough.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let found: string | undefined;
  if (wanted.length === 0) return undefined;
  for (const candidate of candidates) {
    const given = plain(candidate);
    const steps = distance(wanted, given, limit);
    // Words in which every letter differs are no misspelling of each other, however short they are.
    if (steps > limit || steps >= Math.max(wanted.length, given.length)) continue;
    if (steps === 0) return candidate;
    found = candidate;
    limit = steps - 1;
  }
  return found;
}

/** So many candidates, those first that share a part between hyphens with the word, then by their distance. */
export function nearest(word: string, candidates: readonly string[], count: number): string[] {
  const parts = new Set(word.toLowerCase().split(/[\s_-]+/));
  const ranked = candidates.map((candidate) => {
    const shared = candidate.split('-').filter((part) => parts.has(part)).length;
    return { candidate, rank: distance(plain(word), plain(candidate), longest) - shared * longest };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** More steps than this are no resemblance, and are not counted. */
const longest = 20;

function isSwap(a: string, row: number, b: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
