import { houseStyle } from './houseStyle';
import { layoutStyle } from './style';

/** What a theme sets; `docs/themes.md` tells what each property is for. */
export interface ThemeColors {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly tint: string;
  readonly accent: string;
  readonly action: string;
  readonly 'on-action': string;
}

export interface Theme {
  /** As the configuration names it. */
  readonly name: string;
  readonly title: string;
  readonly light: ThemeColors;
  readonly dark: ThemeColors;
  /** Fonts, sizes and distances, by the name of the property. */
  readonly measures: Readonly<Record<string, string>>;
  /** Rules for what no property can say. */
  readonly rules: string;
}

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';
const serif =
  '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", serif';
const mono = 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';

const plain: Theme = {
  name: 'plain',
  title: 'Plain',
  light: {
    paper: '#ffffff',
    ink: '#1c2024',
    quiet: '#5a636e',
    line: '#dfe3e8',
    tint: '#f3f5f8',
    accent: '#0b57b0',
    action: '#0b57b0',
    'on-action': '#ffffff',
  },
  dark: {
    paper: '#15181c',
    ink: '#e6e9ed',
    quiet: '#a3adb8',
    line: '#313840',
    tint: '#20252b',
    accent: '#82b7ff',
    action: '#82b7ff',
    'on-action': '#0b1a2c',
  },
  measures: {
    font: sans,
    'heading-font': 'inherit',
    'heading-weight': '680',
    mono,
    size: '1.0625rem',
    leading: '1.6',
    measure: '68ch',
    'title-size': 'clamp(1.75rem, 1.35rem + 1.9vw, 2.5rem)',
    gap: 'clamp(2rem, 1.6rem + 1.6vw, 2.75rem)',
  },
  rules: '',
};

const editorial: Theme = {
  name: 'editorial',
  title: 'Editorial',
  light: {
    paper: '#fdfbf7',
    ink: '#241f1a',
    quiet: '#655b50',
    line: '#e2dacd',
    tint: '#f5f0e6',
    accent: '#8a3324',
    action: '#8a3324',
    'on-action': '#ffffff',
  },
  dark: {
    paper: '#1b1815',
    ink: '#ece5db',
    quiet: '#b8ad9f',
    line: '#3c352e',
    tint: '#26221d',
    accent: '#f0a58a',
    action: '#f0a58a',
    'on-action': '#2a120a',
  },
  measures: {
    font: serif,
    'heading-font': 'inherit',
    'heading-weight': '600',
    mono,
    size: '1.1875rem',
    leading: '1.65',
    measure: '62ch',
    'title-size': 'clamp(2rem, 1.4rem + 2.8vw, 3.1rem)',
    gap: 'clamp(2.5rem, 2rem + 2vw, 3.75rem)',
  },
  rules: `.posting .posting-employer {
  font-style: italic;
  font-weight: 400;
}
.posting .posting-facts {
  border-block: 3px double var(--posting-line);
}
.posting .posting-action a {
  border-radius: 0;
}
.posting .posting-skill-list > li {
  border-radius: 0;
}
`,
};

const compact: Theme = {
  name: 'compact',
  title: 'Compact',
  light: {
    paper: '#ffffff',
    ink: '#16191d',
    quiet: '#525b66',
    line: '#d5dae0',
    tint: '#f1f4f6',
    accent: '#00666a',
    action: '#00666a',
    'on-action': '#ffffff',
  },
  dark: {
    paper: '#121517',
    ink: '#e3e7ea',
    quiet: '#a2acb4',
    line: '#30373d',
    tint: '#1d2226',
    accent: '#6fd3d0',
    action: '#6fd3d0',
    'on-action': '#00201f',
  },
  measures: {
    font: sans,
    'heading-font': 'inherit',
    'heading-weight': '650',
    mono,
    size: '0.9375rem',
    leading: '1.45',
    measure: '86ch',
    'title-size': 'clamp(1.4rem, 1.2rem + 0.8vw, 1.75rem)',
    gap: '1.4rem',
  },
  rules: `.posting h2 {
  margin-block-end: 0.45rem;
  font-size: 1.1rem;
}
.posting li + li {
  margin-block-start: 0.2em;
}
.posting :is(p, ul, ol, dl) {
  margin-block-end: 0.6rem;
}
.posting .posting-facts {
  grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  gap: 0.5rem 1.25rem;
  margin-block-start: 0.9rem;
  padding-block: 0.7rem;
}
.posting .posting-skill-list > li {
  padding: 0.1em 0.55em;
}
`,
};

/** The built-in themes, the default first. */
export const themes: readonly Theme[] = [plain, editorial, compact];

/** How postings look: a theme, and what a house adds to it. */
export interface Look {
  /** The name of a theme; an unknown one is the default. */
  readonly theme?: string | undefined;
  /** A style sheet of the house; left out where `houseStyle` refuses it. */
  readonly css?: string | undefined;
  /** The logo of the house as a `data:` address. */
  readonly logo?: string | undefined;
}

/**
 * The whole style sheet of a posting. It follows the reader's choice of light or dark, unless the root element has
 * `data-scheme="light"` or `data-scheme="dark"`.
 */
export function styleOf({ theme: name, css = '' }: Look = {}): string {
  const theme = themes.find((known) => known.name === name) ?? plain;
  const { light, dark, measures, rules } = theme;
  const own = houseStyle(css) ?? '';
  return [
    `:root {\n  color-scheme: light dark;\n${properties({ ...light, ...measures })}}\n`,
    `@media (prefers-color-scheme: dark) {\n  :root:not([data-scheme='light']) {\n${properties(dark, '    ')}  }\n}\n`,
    `:root[data-scheme='light'] {\n  color-scheme: light;\n}\n`,
    `:root[data-scheme='dark'] {\n  color-scheme: dark;\n${properties(dark)}}\n`,
    layoutStyle,
    rules,
    own === '' ? '' : `${own.trimEnd()}\n`,
  ].join('');
}

function properties(values: Readonly<Record<string, string>> | ThemeColors, indent = '  '): string {
  return Object.entries(values)
    .map(([name, value]) => `${indent}--posting-${name}: ${value};\n`)
    .join('');
}
