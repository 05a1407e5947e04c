import type { Severity } from '../../core/schema/finding';
import { excerptOf, printable } from './excerpt';
import { type Paint, painter } from './paint';
import { countFindings, type FileResult, type ReportedFinding } from './result';

/** The findings for people: file by file, each with its place, its words, and the line it is about. */
export function prettyReport(results: readonly FileResult[], colors: boolean): string {
  const paint = painter(colors);
  const files = results
    .filter(({ findings }) => findings.length > 0)
    .map((result) => fileText(result, paint));
  return `${[...files, summary(results, paint)].join('\n')}\n`;
}

function fileText({ path, findings, document }: FileResult, paint: Paint): string {
  const parts = findings.map((finding) => {
    const { line, column, severity, message, code } = finding;
    const place = paint('dim', `${printable(path)}:${line}:${column}`);
    return `${place} ${paint(colorsBySeverity[severity], severity)} ${printable(message)} ${paint('dim', code)}\n${excerpt(finding, document.text, paint)}`;
  });
  return parts.join('\n');
}

const colorsBySeverity: Record<Severity, 'red' | 'yellow' | 'blue' | 'gray'> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'gray',
};

/** The line, with the flagged part underlined. */
function excerpt({ line, column, endLine, endColumn }: ReportedFinding, text: string, paint: Paint): string {
  const whole = text.split(/\r\n|\n|\r/)[line - 1] ?? '';
  const end = endLine === line ? endColumn - 1 : whole.length;
  const { source, indent, length } = excerptOf(whole, column - 1, end);
  const underline = `${' '.repeat(indent)}${'^'.repeat(length)}`;
  const number = String(line).padStart(5);
  return `${paint('dim', `${number} │`)} ${source}\n${paint('dim', '      │')} ${underline}\n`;
}

function summary(results: readonly FileResult[], paint: Paint): string {
  const counts = countFindings(results);
  const checked = plural(results.length, 'file');
  const named = [
    [counts.error, 'error'],
    [counts.warning, 'warning'],
    [counts.info, 'note'],
    [counts.hint, 'hint'],
  ] as const;
  const found = named.filter(([count]) => count > 0).map(([count, name]) => plural(count, name));
  if (found.length === 0) return paint('green', `No findings in ${checked}.`);
  return paint(counts.error > 0 ? 'red' : 'yellow', `${found.join(', ')} in ${checked}.`);
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
