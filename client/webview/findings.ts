import type { PageFinding } from '../src/preview/messages';
import type { Popover } from './popover';
import { indexesOf } from './toldPlaces';

/**
 * Makes the underlined words of a posting reachable, before it is shown.
 * @param before The marks in front of it, where it is a part of one.
 */
export function prepareFindings(
  root: ParentNode,
  findings: readonly PageFinding[],
  before: readonly Element[] = [],
): void {
  const reached = new Set(before.map((mark) => mark.getAttribute('data-finding') ?? ''));
  for (const mark of root.querySelectorAll('[data-finding]')) {
    const name = mark.getAttribute('data-finding') ?? '';
    // Words of a link, and the rest of words that emphasis divides, are reached with the first of them.
    if (reached.has(name) || mark.closest('a')) continue;
    reached.add(name);
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', '0');
    mark.setAttribute('aria-haspopup', 'dialog');
    mark.setAttribute('aria-description', messagesOf(mark, findings));
  }
}

/** Underlines nothing: where nobody knows the findings, or wants to see them there. */
export function forgetFindings(root: ParentNode): void {
  for (const mark of root.querySelectorAll('[data-finding]')) {
    mark.removeAttribute('data-finding');
    mark.removeAttribute('data-severity');
  }
}

/** Says of the words that can be reached what is found there now. */
export function renewMessages(root: ParentNode, findings: readonly PageFinding[]): void {
  for (const mark of root.querySelectorAll('[data-finding][aria-description]'))
    mark.setAttribute('aria-description', messagesOf(mark, findings));
}

function messagesOf(mark: Element, findings: readonly PageFinding[]): string {
  return indexesOf(mark)
    .map((index) => findings[index]?.message ?? '')
    .join(' ');
}

/** How long the pointer rests before a popover opens, and how long it may be away. In milliseconds. */
const rest = 300;

/** Words that the focus moves to are scrolled into view, which is no reason to leave them. In milliseconds. */
const settling = 200;

/** Opens the popover where the pointer rests or the focus goes, and closes it when somebody turns away. */
export function listenForFindings(root: HTMLElement, popover: Popover): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let focusedAt = Number.NEGATIVE_INFINITY;
  const later = (act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, rest);
  };
  const closeLater = (): void =>
    later(() => {
      if (!popover.isHeld) popover.close();
    });
  const markAt = (target: EventTarget | null): HTMLElement | undefined => {
    const mark = target instanceof Element ? target.closest('[data-finding]') : null;
    return mark instanceof HTMLElement ? mark : undefined;
  };
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && (popover.element.contains(target) || popover.anchor?.contains(target) === true);

  document.addEventListener('pointerover', ({ target }) => {
    const mark = markAt(target);
    if (mark && root.contains(mark)) later(() => popover.open(mark, indexesOf(mark), true));
    else if (isInside(target)) clearTimeout(timer);
    else closeLater();
  });
  // Out of the page, where nothing tells it what the pointer is over.
  document.documentElement.addEventListener('pointerleave', closeLater);
  window.addEventListener('blur', () => {
    if (!popover.element.matches(':hover') && !popover.anchor?.matches(':hover')) popover.close();
  });
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      if (performance.now() - focusedAt < settling) popover.place();
      else popover.close(popover.element.contains(document.activeElement));
    },
    { passive: true },
  );
  root.addEventListener('focusin', ({ target }) => {
    const mark = markAt(target);
    if (!mark || mark === popover.dismissed) return;
    focusedAt = performance.now();
    popover.open(mark, indexesOf(mark));
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !isInside(relatedTarget)) popover.close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !popover.anchor) return;
    event.preventDefault();
    clearTimeout(timer);
    popover.close(popover.isHeld);
  });
  root.addEventListener('keydown', (event) => {
    const mark = markAt(event.target);
    if (!mark || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    popover.open(mark, indexesOf(mark));
    popover.enter();
  });
}
