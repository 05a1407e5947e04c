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
