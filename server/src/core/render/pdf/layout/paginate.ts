import type { Line } from './flow';

/** A line and how far below the top of the text it begins, in points. */
export interface PlacedLine {
  readonly line: Line;
  readonly top: number;
  /** The space above that was kept. */
  readonly above: number;
}

/**
 * Puts lines on pages. Lines that belong together go to the next page together, if they fit on one; no line
 * is ever split.
 * @param height of the text on a page, in points.
 */
export function paginate(lines: readonly Line[], height: number): PlacedLine[][] {
  const pages: PlacedLine[][] = [[]];
  let used = 0;
  const place = (line: Line): void => {
    const isFirst = used === 0;
    const above = isFirst ? 0 : line.above;
    if (!isFirst && used + above + line.height > height) {
      pages.push([]);
      used = 0;
      place(line);
      return;
    }
    pages.at(-1)?.push({ line, top: used + above, above });
    used += above + line.height;
  };
  for (const group of groupsOf(lines)) {
    const [first] = group;
    const needed = group.reduce((sum, line) => sum + line.above + line.height, 0);
    const fitsAlone = needed - (first?.above ?? 0) <= height;
    if (used > 0 && used + needed > height && fitsAlone) {
      pages.push([]);
      used = 0;
    }
    for (const line of group) place(line);
  }
  return pages;
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
