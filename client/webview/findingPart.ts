import type { PageFinding, PageFix, PostingContent } from '../src/preview/messages';
import { severityNames } from './severities';

/** What can be done about a finding: by its index, in the answer of the server that it came with. */
export interface FindingActions {
  /** Shows where it is in the file. */
  show(finding: PageFinding): void;
  explain(answer: number, finding: number): void;
  fix(answer: number, finding: number, fix: number): void;
}

/** What was last heard of a finding. */
export interface KnownFinding {
  readonly answer: number;
  readonly index: number;
  readonly finding: PageFinding;
  readonly checked: PostingContent['checked'];
}

/** One finding of the popover. */
export interface FindingPart {
  readonly element: HTMLElement;
  readonly known: KnownFinding;
  /** Says what is known now. Its buttons stay, and with them the focus. */
  tell(next: KnownFinding): void;
  /** What would remove the finding, in the answer that is known now. */
  offer(fixes: readonly PageFix[]): void;
}

export function createFindingPart(first: KnownFinding, actions: FindingActions): FindingPart {
  let known = first;
  let titles = '';
  /** The answer that the fixes came with. */
  let offered: number | undefined;
  /** A fix that was pressed before anybody knew whether it is still one. */
  let wanted: string | undefined;
  const severity = paragraph('finding-head');
  const message = paragraph('finding-message');
  const note = paragraph('finding-note');
  note.textContent = 'Found at the last check. The next one comes when you save.';
  const explain = button('Why this matters', () => actions.explain(known.answer, known.index));
  const row = document.createElement('div');
  row.className = 'finding-actions';
  row.append(
    button('Show in the file', () => actions.show(known.finding)),
    explain,
  );
  const element = document.createElement('div');
  element.className = 'finding';
  element.append(severity, message, note, row);

  function tell(next: KnownFinding): void {
    known = next;
    const { finding, checked } = next;
    severity.dataset.severity = finding.severity;
    severity.textContent = `${severityNames[finding.severity]}: ${finding.code}`;
    message.textContent = finding.message;
    explain.hidden = !finding.explained;
    // The words may have changed since.
    note.hidden = checked !== 'earlier';
  }

  function fixButton({ title, silences }: PageFix, index: number): HTMLButtonElement {
    const made = button(title, () => {
      if (offered === known.answer) actions.fix(known.answer, known.index, index);
      else wanted = title;
    });
    made.className = silences ? 'silence' : 'fix';
    return made;
  }

  function showFixes(fixes: readonly PageFix[]): void {
    const old = [...row.querySelectorAll('.fix, .silence')];
    const focused = old.find((each) => each === document.activeElement)?.textContent;
    const made = fixes.map(fixButton);
    const [mending, silencing] = [made.filter(isMending), made.filter((each) => !isMending(each))];
    mending[0]?.classList.add('first');
    for (const each of old) each.remove();
    row.prepend(...mending);
    // Whoever silences a finding has read it first.
    row.append(...silencing);
    if (focused === undefined || focused === null) return;
    const next = made.find(({ textContent }) => textContent === focused) ?? row.querySelector('button');
    next?.focus({ preventScroll: true });
  }

  tell(first);
  return {
    element,
    get known() {
      return known;
    },
    tell,
    offer(fixes) {
      offered = known.answer;
      const next = JSON.stringify(fixes);
      if (next !== titles) showFixes(fixes);
      titles = next;
      const pressed = fixes.findIndex(({ title }) => title === wanted);
      wanted = undefined;
      if (pressed >= 0) actions.fix(known.answer, known.index, pressed);
    },
  };
}

function isMending(fix: HTMLElement): boolean {
  return fix.className !== 'silence';
}

function paragraph(className: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  return element;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}
