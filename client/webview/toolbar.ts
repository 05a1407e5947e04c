import {
  type PreviewOptions,
  type papers,
  type schemes,
  type views,
  type widths,
  zoomLimits,
} from '../src/preview/messages';

export interface Toolbar {
  show(options: PreviewOptions): void;
  /** The themes there are, and the one that is shown. */
  themes(all: readonly { readonly name: string; readonly title: string }[], shown: string): void;
  /** How much was found, in words. */
  count(words: string): void;
  /** How large the posting is; 1 is its natural size. */
  size(zoom: number): void;
  /** How many pages the posting fills; undefined where it is not shown as pages. */
  pages(count: number | undefined): void;
}

const viewNames: Readonly<Record<(typeof views)[number], string>> = {
  page: 'Careers page',
  board: 'Job board card',
  search: 'Search result',
  text: 'Plain text',
  print: 'Printed pages',
  data: 'Search data',
  changes: 'Changes',
};

const widthNames: Readonly<Record<(typeof widths)[number], string>> = {
  desktop: 'Desktop',
  tablet: 'Tablet',
  phone: 'Phone',
};

const paperNames: Readonly<Record<(typeof papers)[number], string>> = { a4: 'A4', letter: 'US Letter' };

const schemeNames: Readonly<Record<(typeof schemes)[number], string>> = {
  auto: 'Colors: auto',
  light: 'Colors: light',
  dark: 'Colors: dark',
};

/** The controls above the posting. They say what is chosen, and nothing else about it. */
export function createToolbar(
  bar: HTMLElement,
  onChange: (change: Partial<PreviewOptions>) => void,
  onCopy: () => boolean,
): Toolbar {
  let shown: PreviewOptions | undefined;
  const view = select('View', viewNames, (value) => onChange({ view: value }));
  const width = select('Width', widthNames, (value) => onChange({ width: value }));
  const paper = select('Paper', paperNames, (value) => onChange({ paper: value }));
  const pages = document.createElement('span');
  pages.title =
    'As a browser prints this page. An exported PDF has a layout of its own, so it can differ by a page.';
  const theme = list('Theme', (value) => onChange({ theme: value }));
  const scheme = select('Colors', schemeNames, (value) => onChange({ scheme: value }));
  const smaller = button('−', 'Smaller', () => zoomBy(-0.1));
  const size = button('100%', 'Natural size', () =>
    onChange(shown?.view === 'print' ? { zoom: 1, fit: false } : { zoom: 1 }),
  );
  const larger = button('+', 'Larger', () => zoomBy(0.1));
  const fit = toggle('Fit', 'Fit a page to the width', () => onChange({ fit: !shown?.fit }));
  /** What is shown, which is not what was chosen where a page fits the width. */
  let zoom = 1;
  const sync = toggle('Sync', 'Scroll editor and preview together', () => onChange({ sync: !shown?.sync }));
  const findings = toggle('Underline', 'Underline findings', () => onChange({ findings: !shown?.findings }));
  const panel = toggle('Findings', 'Show all findings and the score', () =>
    onChange({ panel: !shown?.panel }),
  );
  panel.setAttribute('aria-controls', 'panel');
  const copy = button('Copy', 'Copy as formatted text', () => {
    copy.textContent = onCopy() ? 'Copied' : 'Not copied';
    setTimeout(() => {
      copy.textContent = 'Copy';
    }, 1500);
  });
  const sizes = group('Size', smaller, size, larger, fit);
  bar.append(
    view.label,
    width.label,
    paper.label,
    pages,
    theme.label,
    scheme.label,
    sizes,
    findings,
    panel,
    sync,
    copy,
  );

  function zoomBy(step: number): void {
    const next = Math.round((zoom + step) * 10) / 10;
    const within = Math.min(zoomLimits.most, Math.max(zoomLimits.least, next));
    // Other views have no page that could fit.
    onChange(shown?.view === 'print' ? { zoom: within, fit: false } : { zoom: within });
  }

  return {
    show(options) {
      shown = options;
      view.select.value = options.view;
      width.select.value = options.width;
      scheme.select.value = options.scheme;
      width.label.hidden = options.view !== 'page' && options.view !== 'board' && options.view !== 'search';
      paper.label.hidden = options.view !== 'print';
      paper.select.value = options.paper;
      scheme.label.hidden = options.view === 'print';
      fit.hidden = options.view !== 'print';
      fit.setAttribute('aria-pressed', `${options.fit}`);
      sync.setAttribute('aria-pressed', `${options.sync}`);
      findings.setAttribute('aria-pressed', `${options.findings}`);
      panel.setAttribute('aria-pressed', `${options.panel}`);
      panel.setAttribute('aria-expanded', `${options.panel}`);
    },
    size(next) {
      zoom = next;
      say(size, `${Math.round(zoom * 100)}%`);
      smaller.toggleAttribute('disabled', zoom <= zoomLimits.least);
      larger.toggleAttribute('disabled', zoom >= zoomLimits.most);
    },
    pages(count) {
      pages.hidden = count === undefined;
      say(pages, count === 1 ? 'Prints on 1 page' : `Prints on ${count ?? 0} pages`);
    },
    themes(all, name) {
      const known = [...theme.select.options].map(({ value }) => value);
      if (known.join() !== all.map((each) => each.name).join())
        theme.select.replaceChildren(...all.map((each) => new Option(each.title, each.name)));
      theme.select.value = name;
    },
    count(words) {
      say(panel, words);
    },
  };
}

/** With each key, all of this is said again: what stays the same must not be laid out and painted anew. */
function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

function select<Value extends string>(
  title: string,
  names: Readonly<Record<Value, string>>,
  onChange: (value: Value) => void,
): List {
  const made = list(title, (value) => {
    if (isKey(names, value)) onChange(value);
  });
  for (const [value, name] of Object.entries<string>(names)) made.select.append(new Option(name, value));
  return made;
}

interface List {
  readonly label: HTMLLabelElement;
  readonly select: HTMLSelectElement;
}

function list(title: string, onChange: (value: string) => void): List {
  const label = document.createElement('label');
  const words = document.createElement('span');
  words.className = 'visually-hidden';
  words.textContent = title;
  const element = document.createElement('select');
  element.title = title;
  element.addEventListener('change', () => onChange(element.value));
  label.append(words, element);
  return { label, select: element };
}

function isKey<Value extends string>(names: Readonly<Record<Value, string>>, value: string): value is Value {
  return Object.hasOwn(names, value);
}

function button(text: string, title: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.title = title;
  if (text.length < 2) element.setAttribute('aria-label', title);
  element.addEventListener('click', onClick);
  return element;
}

function toggle(text: string, title: string, onClick: () => void): HTMLButtonElement {
  const element = button(text, title, onClick);
  element.classList.add('toggle');
  return element;
}

function group(name: string, ...members: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('span');
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', name);
  element.append(...members);
  return element;
}
