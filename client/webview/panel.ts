import type { PageFinding } from '../src/preview/messages';
import type { Popover } from './popover';

/** The list of all findings, also of those that concern nothing a candidate reads. */
export function showPanel(
  panel: HTMLElement,
  findings: readonly PageFinding[],
  open: boolean,
  popover: Popover,
): void {
  panel.hidden = !open;
  const said = JSON.stringify(findings);
  if (panel.getAttribute('data-said') === said) return;
  panel.setAttribute('data-said', said);
  const title = document.createElement('h2');
  title.textContent = 'Findings';
  if (findings.length === 0) {
    const fine = document.createElement('p');
    fine.textContent = 'Nothing to improve was found.';
    panel.replaceChildren(title, fine);
    return;
  }
  const list = document.createElement('ul');
  for (const [index, { message, severity, code }] of findings.entries()) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.severity = severity;
    button.dataset.code = code;
    button.textContent = message;
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', () => {
      popover.open(button, [index]);
      popover.enter();
    });
    item.append(button);
    list.append(item);
  }
  panel.replaceChildren(title, list);
}
