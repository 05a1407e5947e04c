import type { PageFinding, PageFix, PostingContent } from '../src/preview/messages';

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
  open(anchor: HTMLElement, findings: readonly number[]): void;
  /** Moves the focus to the first thing that can be pressed. */
  enter(): void;
  offer(answer: number, finding: number, fixes: readonly PageFix[]): void;
  /** @param back true where the focus goes back to the words. */
  close(back?: boolean): void;
  readonly anchor: HTMLElement | undefined;
  /** The words whose popover was closed on purpose, and that have the focus since. */
  readonly dismissed: HTMLElement | undefined;
  readonly element: HTMLElement;
}

const severityNames = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' } as const;

export function createPopover(shown: () => PostingContent | undefined, actions: PopoverActions): Popover {
  const element = document.createElement('div');
  element.id = 'popover';
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', 'Finding');
  element.tabIndex = -1;
  element.hidden = true;
  let anchor: HTMLElement | undefined;
  let dismissed: HTMLElement | undefined;
  let answer = -1;

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
    row.append(press('Show in the file', () => actions.show(finding)));
    if (finding.explained) row.append(press('Why this matters', () => actions.explain(answer, index)));
    section.append(severity, message, row);
    return section;
  }

  function place(): void {
    if (!anchor) return;
    const words = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = element;
    const left = Math.max(8, Math.min(words.left, document.documentElement.clientWidth - width - 8));
    const below = words.bottom + 4;
    const fits = below + height <= window.innerHeight || words.top - height - 4 < 0;
    element.style.left = `${left + window.scrollX}px`;
    element.style.top = `${(fits ? below : words.top - height - 4) + window.scrollY}px`;
  }

  function close(back = false): void {
    if (element.hidden) return;
    const words = anchor;
    element.hidden = true;
    anchor = undefined;
    words?.setAttribute('aria-expanded', 'false');
    dismissed = back ? words : undefined;
    if (back) words?.focus();
  }

  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close(true);
  });

  return {
    get anchor() {
      return anchor;
    },
    get dismissed() {
      return dismissed;
    },
    element,
    open(next, indexes) {
      if (anchor === next && !element.hidden) return;
      close();
      const content = shown();
      answer = content?.answer ?? -1;
      const parts = indexes.flatMap((index) => {
        const finding = content?.findings[index];
        return finding ? [part(index, finding)] : [];
      });
      if (parts.length === 0) return;
      anchor = next;
      anchor.setAttribute('aria-expanded', 'true');
      element.replaceChildren(...parts);
      element.hidden = false;
      place();
      for (const index of indexes) actions.ask(answer, index);
    },
    enter: () => element.querySelector('button')?.focus(),
    offer(given, finding, fixes) {
      if (given !== answer) return;
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

function press(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}
