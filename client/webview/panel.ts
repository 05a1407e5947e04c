import type { PageFinding, PageScore } from '../src/preview/messages';
import type { Popover } from './popover';

/** The list of all findings, also of those that concern nothing a candidate reads, and the score above it. */
export interface Panel {
  show(open: boolean): void;
  findings(findings: readonly PageFinding[]): void;
  score(score: PageScore): void;
}

/** @param onFix Called with the index of one of the best next fixes. */
export function createPanel(panel: HTMLElement, popover: Popover, onFix: (fix: number) => void): Panel {
  const summary = document.createElement('div');
  const list = document.createElement('div');
  panel.append(summary, list);
  let said = '';

  return {
    show(open) {
      panel.hidden = !open;
    },
    findings(findings) {
      const saying = JSON.stringify(findings);
      // What is the same stays, with the focus that may be in it.
      if (said === saying) return;
      said = saying;
      list.replaceChildren(
        heading('Findings'),
        findings.length > 0 ? findingList(findings, popover) : fine(),
      );
    },
    score({ score, categories, fixes }) {
      if (score === null) {
        summary.replaceChildren();
        return;
      }
      const parts = categories.map(({ title, description, value, most }) => {
        const item = document.createElement('li');
        item.textContent = `${title}: ${value} of ${most}`;
        item.title = description;
        return item;
      });
      const next = fixes.map(({ title, message, points }, index) =>
        pressable(`${title} (+${points})`, message, () => onFix(index)),
      );
      summary.replaceChildren(
        heading(`Score ${score} of 100`),
        listOf('categories', parts),
        ...(next.length > 0 ? [heading('Best next fixes'), listOf('next', next)] : []),
      );
    },
  };
}

function findingList(findings: readonly PageFinding[], popover: Popover): HTMLElement {
  const items = findings.map(({ message, severity }, index) => {
    const item = pressable(message, '', (button) => {
      popover.open(button, [index]);
      popover.enter();
    });
    const button = item.querySelector('button');
    button?.setAttribute('data-severity', severity);
    button?.setAttribute('aria-haspopup', 'dialog');
    return item;
  });
  return listOf('all', items);
}

function fine(): HTMLElement {
  const words = document.createElement('p');
  words.textContent = 'Nothing to improve was found.';
  return words;
}

function heading(text: string): HTMLElement {
  const title = document.createElement('h2');
  title.textContent = text;
  return title;
}

function listOf(name: string, items: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = name;
  list.append(...items);
  return list;
}

function pressable(text: string, title: string, onClick: (button: HTMLElement) => void): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  if (title) button.title = title;
  button.addEventListener('click', () => onClick(button));
  item.append(button);
  return item;
}
