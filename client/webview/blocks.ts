/** A block of the posting and the place it was written at. */
export interface BlockSource {
  /** Index into the files of the posting. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
}

/** Attributes that the page sets on blocks, which are not part of the posting. */
export const pageAttributes: ReadonlySet<string> = new Set(['tabindex', 'data-current']);

let places: readonly number[] = [];

/** From now on, the blocks stand there: three numbers for each, in the order of their own numbers. */
export function setPlaces(next: readonly number[]): void {
  places = next;
}

export function sourceOf(block: Element): BlockSource | undefined {
  const first = Number(block.getAttribute('data-block') ?? Number.NaN) * 3;
  const [source, start, end] = [places[first], places[first + 1], places[first + 2]];
  return source === undefined || start === undefined || end === undefined
    ? undefined
    : { source, start, end };
}

/** The innermost block around an element. */
export function blockAround(target: EventTarget | null): Element | undefined {
  return target instanceof Element ? (target.closest('[data-block]') ?? undefined) : undefined;
}

/** The smallest block that was written around an offset. */
export function blockAt(root: Element, source: number, offset: number): Element | undefined {
  let best: Element | undefined;
  let length = Number.POSITIVE_INFINITY;
  for (const block of blocksOf(root)) {
    const place = sourceOf(block);
    if (!place || place.source !== source || offset < place.start || offset > place.end) continue;
    // Of two blocks that were written at the same place, the inner one comes later.
    if (place.end - place.start <= length) {
      best = block;
      length = place.end - place.start;
    }
  }
  return best;
}

export function markBlock(root: Element, block: Element | undefined): void {
  for (const marked of root.querySelectorAll('[data-current]')) {
    if (marked !== block) marked.removeAttribute('data-current');
  }
  block?.setAttribute('data-current', '');
}

/** One block can be reached with Tab, the others with the arrow keys from there. */
export function makeReachable(root: Element): void {
  const blocks = blocksOf(root);
  const reachable = blocks.find((block) => block.getAttribute('tabindex') === '0') ?? blocks[0];
  // What was reachable before it became something else.
  for (const other of root.querySelectorAll('[tabindex]:not([data-block], [data-finding])')) {
    other.removeAttribute('tabindex');
  }
  for (const block of blocks) {
    const index = block === reachable ? '0' : '-1';
    if (block.getAttribute('tabindex') !== index) block.setAttribute('tabindex', index);
  }
}

/** Moves the focus by some blocks; true where there was one to move to. */
export function moveFocus(root: Element, from: Element, by: number): boolean {
  const blocks = blocksOf(root);
  const target = blocks[blocks.indexOf(from) + by];
  if (!(target instanceof HTMLElement)) return false;
  from.setAttribute('tabindex', '-1');
  target.setAttribute('tabindex', '0');
  target.focus();
  return true;
}

function blocksOf(root: Element): Element[] {
  return [...root.querySelectorAll('[data-block]')];
}
