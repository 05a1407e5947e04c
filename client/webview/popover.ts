import type { PageFinding, PageFix, PostingContent } from '../src/preview/messages';
import { createFindingPart, type FindingActions, type FindingPart } from './findingPart';
import { boxAround, placeBeside } from './placement';
import { indexesOf, samePlace, type ToldPlace } from './toldPlaces';

export interface PopoverActions extends FindingActions {
  /** Asks for fixes; they come back through `offer`. */
  ask(answer: number, finding: number): void;
}

/** What is known of the findings at a place: beside the words, for the pointer and the keyboard alike. */
export interface Popover {
  /** @param byPointer true where the pointer rests on the words, so that the focus on them tells nothing. */
  open(anchor: HTMLElement, findings: readonly number[], byPointer?: boolean): void;
  /** Moves the focus to the first thing that can be pressed. */
  enter(): void;
  offer(answer: number, finding: number, fixes: readonly PageFix[]): void;
  /** @param back true where the focus goes back to the words. */
  close(back?: boolean): void;
  /** True where somebody is reading it with the keyboard: the focus is in it, or on its words. */
  readonly isHeld: boolean;
  /** Puts it where its words are now. */
  place(): void;
  /**
   * Draws new content. Who is reading goes on at the same finding, with what is known of it now and with the focus
   * where it was; where it is gone, it is over.
   * @param isEdited true where somebody wrote: for a pointer that was left on the words, it is over as well.
   */
  renew(draw: () => void, isEdited: boolean): void;
  readonly anchor: HTMLElement | undefined;
  /** The words whose popover was closed on purpose, and that have the focus since. */
  readonly dismissed: HTMLElement | undefined;
  readonly element: HTMLElement;
}

/** The fixes come later: some rows of buttons. In pixels. */
const roomForFixes = 90;

/** @param top Height of what covers the top of the page. */
export function createPopover(
  shown: () => PostingContent | undefined,
  top: () => number,
  actions: PopoverActions,
): Popover {
  const element = document.createElement('div');
  element.id = 'popover';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', 'Finding');
  element.tabIndex = -1;
  element.hidden = true;
  let anchor: HTMLElement | undefined;
  let dismissed: HTMLElement | undefined;
  let isByPointer = false;
  /** True until the fixes are there. */
  let isWaiting = false;
  let parts: readonly FindingPart[] = [];

  const partActions: FindingActions = {
    show(finding) {
      actions.show(finding);
      close();
    },
    explain: actions.explain,
    fix(answer, finding, fix) {
      actions.fix(answer, finding, fix);
      close(true);
    },
  };

  /** Says what is known of these findings; those that were told before stay where they are. */
  function tell(indexes: readonly number[]): void {
    const content = shown();
    const old = [...parts];
    parts = indexes.flatMap((index) => {
      const finding = content?.findings[index];
      if (!content || !finding) return [];
      const { answer, checked } = content;
      const known = { answer, index, finding, checked };
      const at = old.findIndex((part) => part.known.finding.code === finding.code);
      const [same] = at < 0 ? [] : old.splice(at, 1);
      same?.tell(known);
      return [same ?? createFindingPart(known, partActions)];
    });
    for (const part of old) part.element.remove();
    for (const [at, part] of parts.entries()) {
      if (element.children[at] !== part.element)
        element.insertBefore(part.element, element.children[at] ?? null);
    }
    for (const { known } of parts) actions.ask(known.answer, known.index);
  }

  function place(): void {
    if (!anchor?.isConnected) {
      close();
      return;
    }
    const { style } = element;
    style.maxHeight = '';
    const { offsetWidth: width, offsetHeight: height } = element;
    const { clientWidth: right, clientHeight: bottom } = document.documentElement;
    const room = { left: 0, top: top(), right, bottom };
    const words = boxAround(partsOf(anchor).map((each) => each.getBoundingClientRect()));
    const placed = placeBeside(words, { width, height }, room, isWaiting ? roomForFixes : 0);
    style.left = `${placed.left + window.scrollX}px`;
    style.top = `${placed.top + window.scrollY}px`;
    if (height > placed.maxHeight) style.maxHeight = `${placed.maxHeight}px`;
  }

  function isHeld(): boolean {
    const { activeElement } = document;
    const isOnWords = !isByPointer && anchor?.contains(activeElement) === true;
    return document.hasFocus() && (isOnWords || element.contains(activeElement));
  }

  function close(back = false): void {
    if (element.hidden) return;
    const words = anchor;
    element.hidden = true;
    anchor = undefined;
    words?.setAttribute('aria-expanded', 'false');
    dismissed = back ? words : undefined;
    if (back) words?.focus({ preventScroll: true });
  }

  return {
    get anchor() {
      return anchor;
    },
    get dismissed() {
      return dismissed;
    },
    element,
    get isHeld() {
      return isHeld();
    },
    place,
    renew(draw, isEdited) {
      const words = anchor;
      const findings = shown()?.findings ?? [];
      if (element.hidden || !words) return draw();
      const before = toldAt(words, findings);
      const isRead = isHeld() || element.matches(':hover') || !isEdited;
      const hadFocus = words.contains(document.activeElement);
      const block = words.closest<HTMLElement>('[data-block]');
      draw();
      const now = shown()?.findings ?? [];
      const next = isRead
        ? samePlace(
            before,
            placesLike(words).map((each) => toldAt(each, now)),
          )
        : undefined;
      if (!next) {
        const wasInside = element.contains(document.activeElement);
        close(wasInside);
        if (wasInside && document.activeElement !== words) block?.focus({ preventScroll: true });
        return;
      }
      if (next.anchor !== words) words.removeAttribute('aria-expanded');
      anchor = next.anchor;
      anchor.setAttribute('aria-expanded', 'true');
      const wasInside = element.contains(document.activeElement);
      tell(next.indexes);
      if (wasInside && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
      const wasByPointer = isByPointer;
      if (hadFocus && !anchor.contains(document.activeElement)) anchor.focus({ preventScroll: true });
      isByPointer = wasByPointer;
      place();
    },
    open(next, indexes, byPointer = false) {
      if (anchor === next && !element.hidden) {
        isByPointer &&= byPointer;
        return;
      }
      close();
      isByPointer = byPointer;
      parts = [];
      element.replaceChildren();
      tell(indexes);
      if (parts.length === 0) return;
      anchor = next;
      anchor.setAttribute('aria-expanded', 'true');
      element.hidden = false;
      isWaiting = true;
      place();
    },
    enter: () => element.querySelector('button')?.focus(),
    offer(given, finding, fixes) {
      const part = parts.find(({ known }) => known.answer === given && known.index === finding);
      if (!part) return;
      isWaiting = false;
      part.offer(fixes);
      place();
    },
    close,
  };
}

interface TellingPlace extends ToldPlace {
  readonly anchor: HTMLElement;
  readonly indexes: readonly number[];
}

function toldAt(anchor: HTMLElement, findings: readonly PageFinding[]): TellingPlace {
  const indexes = indexesOf(anchor);
  const told = indexes.flatMap((index) => findings[index] ?? []);
  return {
    anchor,
    indexes,
    codes: told.map(({ code }) => code),
    words: partsOf(anchor)
      .map(({ textContent }) => textContent)
      .join(''),
    start: told[0]?.start ?? 0,
  };
}

/** Words of the posting, or lines of the list: where somebody reads now. */
function placesLike(anchor: HTMLElement): HTMLElement[] {
  const kind = anchor.hasAttribute('data-told') ? '[data-told]' : '[data-finding][role="button"]';
  return [...document.querySelectorAll<HTMLElement>(kind)];
}

/** Emphasis divides words that belong together. */
function partsOf(anchor: HTMLElement): Element[] {
  const name = anchor.getAttribute('data-finding');
  const block = anchor.closest('[data-block]');
  const parts = [...(block?.querySelectorAll('[data-finding]') ?? [])].filter(
    (part) => name !== null && part.getAttribute('data-finding') === name,
  );
  return parts.includes(anchor) ? parts : [anchor];
}
