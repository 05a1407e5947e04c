import type { PageFinding, PageFix, PostingContent } from '../src/preview/messages';
import { boxAround, placeBeside } from './placement';
import { severityNames } from './severities';

/** What can be done about a finding: by its index, in the answer of the server that it came with. */
export interface PopoverActions {
  /** Shows where it is in the file. */
  show(finding: PageFinding): void;
  explain(answer: number, finding: number): void;
  fix(answer: number, finding: number, fix: number): void;
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
  /** There is new content: who is reading goes on where it says the same, for everybody else it is over. */
  renew(): void;
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
  let answer = -1;
  let checked: PostingContent['checked'] = 'now';
  /** The findings it is about, by their indexes. */
  let told: readonly (readonly [index: number, saying: string])[] = [];

  function part(index: number, finding: PageFinding): HTMLElement {
    const section = document.createElement('div');
    section.className = 'finding';
    section.dataset.index = String(index);
    const severity = document.createElement('p');
    severity.className = 'finding-head';
    severity.dataset.severity = finding.severity;
    severity.textContent = `${severityNames[finding.severity]}: ${finding.code}`;
    const message = document.createElement('p');
    message.textContent = finding.message;
    const row = document.createElement('div');
    row.className = 'finding-actions';
    row.append(
      press('Show in the file', () => {
        actions.show(finding);
        close();
      }),
    );
    if (finding.explained) row.append(press('Why this matters', () => actions.explain(answer, index)));
    section.append(severity, message, ...earlier(), row);
    return section;
  }

  /** The words may have changed since. */
  function earlier(): HTMLElement[] {
    if (checked !== 'earlier') return [];
    const note = document.createElement('p');
    note.className = 'finding-note';
    note.textContent = 'Found at the last check. The next one comes when you save.';
    return [note];
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
    renew() {
      if (element.hidden) return;
      const content = shown();
      const isSame =
        content?.checked === checked &&
        told.every(([index, said]) => saying(content?.findings[index]) === said);
      if (!isHeld() || !isSame) return close(element.contains(document.activeElement));
      answer = content?.answer ?? -1;
      for (const [index] of told) actions.ask(answer, index);
    },
    open(next, indexes, byPointer = false) {
      if (anchor === next && !element.hidden) {
        isByPointer &&= byPointer;
        return;
      }
      close();
      isByPointer = byPointer;
      const content = shown();
      answer = content?.answer ?? -1;
      checked = content?.checked ?? 'now';
      const parts = indexes.flatMap((index) => {
        const finding = content?.findings[index];
        return finding ? [part(index, finding)] : [];
      });
      if (parts.length === 0) return;
      anchor = next;
      anchor.setAttribute('aria-expanded', 'true');
      told = indexes.map((index) => [index, saying(content?.findings[index])]);
      element.replaceChildren(...parts);
      element.hidden = false;
      isWaiting = true;
      place();
      for (const index of indexes) actions.ask(answer, index);
    },
    enter: () => element.querySelector('button')?.focus(),
    offer(given, finding, fixes) {
      if (given !== answer) return;
      isWaiting = false;
      const row = element.querySelector(`[data-index="${finding}"] .finding-actions`);
      if (!row || row.querySelector('.fix, .silence')) return;
      const buttons = fixes.map(({ title, silences }, index) => {
        const button = press(title, () => {
          actions.fix(answer, finding, index);
          close(true);
        });
        button.className = silences ? 'silence' : 'fix';
        return { button, silences };
      });
      const mending = buttons.flatMap(({ button, silences }) => (silences ? [] : [button]));
      mending[0]?.classList.add('first');
      row.prepend(...mending);
      // Whoever silences a finding has read it first.
      row.append(...buttons.flatMap(({ button, silences }) => (silences ? [button] : [])));
      place();
    },
    close,
  };
}

function saying(finding: PageFinding | undefined): string {
  return finding ? `${finding.code}\n${finding.message}` : '';
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

function press(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}
