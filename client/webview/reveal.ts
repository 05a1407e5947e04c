import { type BlockSource, blockAround, moveFocus, sourceOf } from './blocks';
import { wordAt } from './places';
import { indexesOf } from './toldPlaces';

/** Where the editor is to go. */
export interface Reveal {
  place(place: BlockSource): void;
  finding(index: number): void;
}

/** A click or Enter on a block, a double click on a word: the editor shows where it was written. */
export function listenForReveal(posting: HTMLElement, reveal: Reveal): void {
  const block = (element: Element | undefined): void => {
    const place = element && sourceOf(element);
    if (place) reveal.place(place);
  };

  posting.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.detail > 1) return;
    const isLink = event.target.closest('a') !== null;
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (isLink || isSelecting) return;
    const finding = event.target.closest('[data-finding]');
    if (finding) reveal.finding(indexesOf(finding)[0] ?? -1);
    else block(blockAround(event.target));
  });

  posting.addEventListener('dblclick', () => {
    const place = wordAt(window.getSelection());
    if (!place) return;
    window.getSelection()?.removeAllRanges();
    reveal.place(place);
  });

  posting.addEventListener('keydown', (event) => {
    const focused = event.target instanceof Element && event.target.matches('[data-block]') && event.target;
    if (!focused || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') block(focused);
    else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    else if (!moveFocus(posting, focused, event.key === 'ArrowDown' ? 1 : -1)) return;
    event.preventDefault();
  });
}
