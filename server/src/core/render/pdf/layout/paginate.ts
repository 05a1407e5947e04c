import type { Line } from './flow';

/** A line and how far below the top of the text it begins, in points. */
export interface PlacedLine {
  readonly line: Line;
  readonly top: number;
  /** The space above that was kept. */
  readonly above: number;
}

/** A last page with less than this looks like a mistake of the printer. In lines. */
const leastOnLastPage = 4;

/**
 * Puts lines on pages. Lines that belong together go to the next page together, if they fit on one; no line
 * is ever split. Where the last page would hold a line or two, more go there from the page before.
 * @param height of the text on a page, in points.
 */
export function paginate(lines: readonly Line[], height: number): PlacedLine[][] {
  const groups = groupsOf(lines);
  const pages = place(groups, height);
  const start = balancedStart(groups, pages, height);
  const balanced = start && place(groups, height, start);
  return balanced?.length === pages.length ? balanced : pages;
}

/** @param start The first line of a group that begins a page of its own, whatever room there is. */
function place(groups: readonly (readonly Line[])[], height: number, start?: Line): PlacedLine[][] {
  const pages: PlacedLine[][] = [[]];
  let used = 0;
  const turn = (): void => {
    pages.push([]);
    used = 0;
  };
  const add = (line: Line): void => {
    if (used > 0 && used + line.above + line.height > height) turn();
    const above = used === 0 ? 0 : line.above;
    pages.at(-1)?.push({ line, top: used + above, above });
    used += above + line.height;
  };
  for (const group of groups) {
    const [first] = group;
    const needed = group.reduce((sum, line) => sum + line.above + line.height, 0);
    const fitsAlone = needed - (first?.above ?? 0) <= height;
    const isTooMuch = used + needed > height && fitsAlone;
    if (used > 0 && (isTooMuch || (first !== undefined && first === start))) turn();
    for (const line of group) add(line);
  }
  return pages;
}

/**
 * With which group the last page has to begin so that it is worth its paper; undefined where it is already, and
 * where the page before would lose more than half of its own.
 */
function balancedStart(
  groups: readonly (readonly Line[])[],
  pages: readonly PlacedLine[][],
  height: number,
): Line | undefined {
  const [before, last] = pages.slice(-2);
  if (!before || !last) return undefined;
  let count = countWritten(last.map(({ line }) => line));
  if (count >= leastOnLastPage) return undefined;
  const tops = new Map(before.map(({ line, top }) => [line, top]));
  const first = groups.findIndex(([line]) => line === last[0]?.line);
  for (let index = first - 1; index >= 0; index--) {
    const [line] = groups[index] ?? [];
    const top = line && tops.get(line);
    if (top === undefined || top < height / 2) return undefined;
    count += countWritten(groups[index] ?? []);
    if (count >= leastOnLastPage) return line;
  }
  return undefined;
}

function countWritten(lines: readonly Line[]): number {
  return lines.filter(({ parts }) => parts.length > 0).length;
}

/** Each group ends with a line that need not be kept with the next. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) groups.at(-1)?.push(line);
    else groups.push([line]);
    isOpen = line.keep;
  }
  return groups;
}
