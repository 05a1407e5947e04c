import { sourceOf } from './blocks';

/** Keeps page and editor at the same place. */
export interface ScrollSync {
  /** Shows what was written at an offset at the top of the page. */
  toSource(source: number, offset: number): void;
  /** From now on, the page is where it should be: what it does next on its own is no scroll of the reader's. */
  settle(): void;
}

/**
 * @param top Height of what covers the top of the page.
 * @param onScrolled Told where the reader scrolled to, once a frame.
 */
export function syncScroll(
  root: Element,
  top: () => number,
  onScrolled: (source: number, offset: number) => void,
): ScrollSync {
  let expected: number | undefined;
  let waiting = false;

  function leaves(): Element[] {
    return [...root.querySelectorAll('[data-block]')].filter((block) => !block.querySelector('[data-block]'));
  }

  function report(): void {
    waiting = false;
    const edge = top();
    if (window.scrollY <= 0) {
      onScrolled(0, 0);
      return;
    }
    const block = leaves().find((each) => each.getBoundingClientRect().bottom > edge);
    const place = block && sourceOf(block);
    if (!block || !place) return;
    const { top: start, height } = block.getBoundingClientRect();
    const share = height > 0 ? Math.min(1, Math.max(0, (edge - start) / height)) : 0;
    onScrolled(place.source, Math.round(place.start + share * (place.end - place.start)));
  }

  window.addEventListener(
    'scroll',
    () => {
      const isOurs = expected !== undefined && Math.abs(window.scrollY - expected) < 2;
      expected = undefined;
      if (isOurs || waiting) return;
      waiting = true;
      requestAnimationFrame(report);
    },
    { passive: true },
  );

  return {
    toSource(source, offset) {
      const found = leafAt(leaves(), source, offset);
      if (!found) return;
      const { block, share } = found;
      const { top: start, height } = block.getBoundingClientRect();
      const isFirst = offset === 0;
      const wanted = isFirst ? 0 : window.scrollY + start + share * height - top();
      const limit = document.documentElement.scrollHeight - window.innerHeight;
      const target = Math.round(Math.max(0, Math.min(limit, wanted)));
      if (Math.abs(target - window.scrollY) < 2) return;
      expected = target;
      window.scrollTo({ top: target, behavior: 'instant' });
    },
    settle() {
      expected = window.scrollY;
    },
  };
}

/** The block written around an offset, or else the first one behind it, and how far into it the offset is. */
function leafAt(
  blocks: readonly Element[],
  source: number,
  offset: number,
): { block: Element; share: number } | undefined {
  let next: { block: Element; start: number } | undefined;
  for (const block of blocks) {
    const place = sourceOf(block);
    if (!place || place.source !== source) continue;
    if (offset >= place.start && offset <= place.end) {
      return { block, share: (offset - place.start) / Math.max(1, place.end - place.start) };
    }
    if (place.start > offset && (!next || place.start < next.start)) next = { block, start: place.start };
  }
  return next && { block: next.block, share: 0 };
}
