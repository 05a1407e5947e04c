/**
 * Lays the posting out in pages side by side, as the print dialog would, by the rules for page breaks of its own
 * style sheet. Each page is a column of text on a sheet of paper.
 * @returns How many pages there are; undefined where the view shows none.
 */
export function countPages(posting: HTMLElement, isPrint: boolean): number | undefined {
  const text = posting.firstElementChild;
  if (!isPrint || !text) {
    document.body.style.removeProperty('--pages');
    return undefined;
  }
  const { width, columnGap } = getComputedStyle(text);
  const [page, gap] = [Number.parseFloat(width), Number.parseFloat(columnGap)];
  const count = Math.max(1, Math.round((text.scrollWidth + gap) / (page + gap)) || 1);
  document.body.style.setProperty('--pages', String(count));
  return count;
}

/**
 * The size at which a page is as wide as the window, with some air around it.
 * @returns 1 where there is room for more than that.
 */
export function fittingZoom(posting: HTMLElement): number {
  const text = posting.firstElementChild;
  if (!text) return 1;
  const { width, paddingLeft, paddingRight } = getComputedStyle(text);
  const page = sum(width, paddingLeft, paddingRight);
  const air = sum(getComputedStyle(posting).getPropertyValue('--sheet-gap'));
  const room = document.documentElement.clientWidth - 2 * air;
  // Rounded down, so that nothing is cut.
  return Math.min(1, Math.floor((1000 * room) / page) / 1000);
}

/** In pixels. */
function sum(...lengths: readonly string[]): number {
  return lengths.reduce((all, length) => all + (Number.parseFloat(length) || 0), 0);
}
