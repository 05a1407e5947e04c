import { whenChecked } from '../src/preview/findingCounts';
import {
  type Checked,
  orders,
  type PageFinding,
  type PageScore,
  type PreviewOptions,
} from '../src/preview/messages';
import type { Popover } from './popover';
import { severityNames, sorted } from './severities';

/** The list of all findings, also of those that concern nothing a candidate reads, and the score above it. */
export interface Panel {
  show(open: boolean): void;
  /** Undefined where nobody knows them, because the file cannot be read. */
  findings(
    findings: readonly PageFinding[] | undefined,
    checked: Checked,
    sort: PreviewOptions['sort'],
  ): void;
  score(score: PageScore): void;
}

export interface PanelActions {
  /** Makes one of the best next fixes, by its index. */
  fix(fix: number): void;
  sort(sort: PreviewOptions['sort']): void;
}

export function createPanel(panel: HTMLElement, popover: Popover, actions: PanelActions): Panel {
  const summary = document.createElement('div');
  const list = document.createElement('div');
  panel.append(summary, list);
  let said = '';

  return {
    show(open) {
      panel.hidden = !open;
    },
    findings(known, checked, sort) {
      if (!known || checked === 'never') summary.replaceChildren();
      const findings = known ?? [];
      const order = sorted(findings, sort);
      const saying = JSON.stringify([
        known !== undefined,
        checked,
        sort,
        order.map((index) => [index, findings[index]?.severity, findings[index]?.message]),
      ]);
      // What is the same stays, with the focus that may be in it.
      if (said === saying) return;
      said = saying;
      const isSorting = list.contains(document.activeElement) && document.activeElement?.matches('select');
      list.replaceChildren(
        heading('Findings'),
        ...(known && checked !== 'now' ? [words(onSave[checked])] : []),
        ...(findings.length > 1 ? [orderChoice(sort, actions.sort)] : []),
        ...(findings.length > 0 ? [findingList(findings, order, popover)] : []),
        ...(known ? [] : [words(waiting)]),
        ...(known?.length === 0 && checked !== 'never' ? [words('Nothing to improve was found.')] : []),
      );
      if (isSorting) list.querySelector('select')?.focus();
    },
    score({ checked, score, categories, fixes }) {
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
        pressable(`${title} (+${points})`, message, () => actions.fix(index)),
      );
      summary.replaceChildren(
        heading(`Score ${score} of 100${whenChecked(checked)}`),
        listOf('categories', parts),
        ...(next.length > 0 ? [heading('Best next fixes'), listOf('next', next)] : []),
      );
    },
  };
}

const orderNames: Readonly<Record<PreviewOptions['sort'], string>> = {
  severity: 'The worst first',
  place: 'As in the file',
};

function orderChoice(sort: PreviewOptions['sort'], onChange: (sort: PreviewOptions['sort']) => void) {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(...orders.map((order) => new Option(orderNames[order], order)));
  select.value = sort;
  select.addEventListener('change', () => {
    const chosen = orders.find((order) => order === select.value);
    if (chosen) onChange(chosen);
  });
  label.append('Order: ', select);
  return label;
}

function findingList(
  findings: readonly PageFinding[],
  order: readonly number[],
  popover: Popover,
): HTMLElement {
  const items = order.flatMap((index) => {
    const finding = findings[index];
    if (!finding) return [];
    const item = pressable(finding.message, '', (button) => {
      popover.open(button, [index]);
      popover.enter();
    });
    const button = item.querySelector('button');
    const severity = document.createElement('strong');
    severity.textContent = `${severityNames[finding.severity]}: `;
    button?.prepend(severity);
    button?.setAttribute('data-severity', finding.severity);
    button?.setAttribute('aria-haspopup', 'dialog');
    button?.setAttribute('data-told', String(index));
    return [item];
  });
  return listOf('all', items);
}

/** The strip above the posting says what stands in the way. */
const waiting = 'Findings come back once the problem above is mended.';

/** What is said where the author wants to be told on save only, and there are changes that are not saved. */
const onSave: Readonly<Record<Exclude<Checked, 'now'>, string>> = {
  earlier: 'You have changes that are not checked yet: that happens when you save.',
  never: 'This text is not checked yet: that happens when you save.',
};

function words(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
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
