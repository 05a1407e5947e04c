/** What becomes of two lists: items that stay, go, and come, in an order that reads well. */
export type Step = {
  readonly kind: 'same' | 'removed' | 'added';
  readonly from: number;
  readonly to: number;
};

/** Beyond this many comparisons, what lies between the same beginning and the same end counts as replaced. */
const effort = 4_000_000;

/**
 * The smallest change that makes one list of another. `from` and `to` are indexes; that of the other list is where
 * the item would stand.
 */
export function difference(before: readonly string[], after: readonly string[]): Step[] {
  const { head, tail } = sameEnds(before, after);
  const steps: Step[] = [];
  for (let index = 0; index < head; index++) steps.push({ kind: 'same', from: index, to: index });
  steps.push(...middle(before, after, head, before.length - tail, after.length - tail));
  for (let index = tail; index > 0; index--) {
    steps.push({ kind: 'same', from: before.length - index, to: after.length - index });
  }
  return steps;
}

/** How many items, or letters of two texts, are the same at the beginning, and how many of the others at the end. */
export function sameEnds(
  before: ArrayLike<string>,
  after: ArrayLike<string>,
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

function middle(
  before: readonly string[],
  after: readonly string[],
  start: number,
  beforeEnd: number,
  afterEnd: number,
): Step[] {
  const rows = beforeEnd - start;
  const columns = afterEnd - start;
  const width = columns + 1;
  const isTooMuch = rows * columns > effort;
  // The longest common part of what lies behind each pair of places.
  const common = new Uint32Array(isTooMuch ? 0 : (rows + 1) * width);
  for (let row = rows - 1; row >= 0 && !isTooMuch; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      common[row * width + column] =
        before[start + row] === after[start + column]
          ? (common[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);
    }
  }
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const [from, to] = [start + row, start + column];
    if (!isTooMuch && row < rows && column < columns && before[from] === after[to]) {
      steps.push({ kind: 'same', from, to });
      row++;
      column++;
    } else if (
      row < rows &&
      (column >= columns ||
        (common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0))
    ) {
      steps.push({ kind: 'removed', from, to });
      row++;
    } else {
      steps.push({ kind: 'added', from, to });
      column++;
    }
  }
  return steps;
}
