import type { RulePage } from '../rulePages';
import { pad, wrap } from './layout';
import { type Paint, painter } from './paint';

interface Screen {
  readonly colors: boolean;
  readonly columns: number;
}

/** All rules for people, by category: a line each, and what it is about below it. */
export function prettyRules(pages: readonly RulePage[], { colors, columns }: Screen): string {
  const paint = painter(colors);
  const width = Math.max(...pages.map(({ id }) => id.length));
  const categories = Object.keys(headings).filter((name) => pages.some(({ category }) => category === name));
  const texts = categories.map((category) => {
    const rows = pages
      .filter((page) => page.category === category)
      .map(
        ({ id, severity, summary }) =>
          `  ${pad(id, width)}  ${paint(colorOf(severity), severity)}\n${paint('dim', wrap(withoutMarks(summary), columns, 4))}`,
      );
    return `${paint('bold', headings[category] ?? '')}\n${rows.join('')}`;
  });
  return `${texts.join('\n')}\n  jobspec rules ID explains one of them.\n`;
}

/** One rule for people: its page, laid out for a screen. */
export function prettyRule({ text }: RulePage, { colors, columns }: Screen): string {
  const paint = painter(colors);
  let inExample = false;
  const lines = text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        inExample = !inExample;
        return [];
      }
      return [inExample ? `${paint('cyan', `    ${line}`)}\n` : prose(line, columns, paint)];
    });
  return lines.join('');
}

function prose(line: string, columns: number, paint: Paint): string {
  if (line === '') return '\n';
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return paint('bold', wrap(heading, columns, 0));
  if (line.startsWith('|')) return option(line, columns, paint);
  if (line.startsWith('- ')) return wrap(withoutMarks(line), columns, 0, 2);
  const [, lead, rest = line] = /^\*\*(.*?)\*\* (.*)$/.exec(line) ?? [];
  if (lead === undefined) return wrap(withoutMarks(line), columns, 0);
  return `${paint('bold', wrap(withoutMarks(lead), columns, 0))}${wrap(withoutMarks(rest), columns, 2)}`;
}

/** A row of the table of options: the name and what is usual, and what the option does below them. */
function option(row: string, columns: number, paint: Paint): string {
  const [name = '', usual = '', meaning = ''] = row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => withoutMarks(cell.trim().replaceAll('\\|', '|')));
  if (name === 'Option' || name.startsWith('---')) return '';
  const head = usual === '' ? name : `${name}, usually ${usual}`;
  return `${paint('bold', wrap(head, columns, 2))}${wrap(meaning, columns, 4)}`;
}

/**
 * A link into the web becomes its address behind its words, one to another page only its words; what is written as
 * code stands in quotation marks.
 */
function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\][]*)\]\(([^()]*)\)/g, (_, words: string, address: string) =>
      address.startsWith('http') ? `${words}: ${address}` : words,
    )
    .replace(/`([^`]*)`/g, '“$1”');
}

/** The same for other programs; `docs/cli.md` documents the shape. */
export function jsonRules(pages: readonly RulePage[]): string {
  const rules = pages.map(({ id, kind, category, severity, title, summary, why, fix, page, text }) => ({
    id,
    kind,
    category,
    severity,
    title,
    summary,
    why,
    fix: fix ?? null,
    page,
    text,
  }));
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
}

function colorOf(severity: RulePage['severity']) {
  return ({ error: 'red', warning: 'yellow', info: 'blue', hint: 'gray', off: 'gray' } as const)[severity];
}

/** By category, in the order of the list; `test/cli/rules.test.ts` demands all of them. */
const headings: Readonly<Record<string, string>> = {
  structure: 'Structure',
  language: 'Language',
  requirements: 'Requirements',
  skills: 'Skills',
  pay: 'Pay and law',
  publishing: 'Publishing',
  contradictions: 'Contradictions',
  silencers: 'Comments that silence rules',
  format: 'Codes of the format',
  yaml: 'Codes of YAML',
};
