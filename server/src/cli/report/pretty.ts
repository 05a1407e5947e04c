import type { Severity } from '../../core/schema/finding';
import { countFindings, type FileReport, type ReportedFinding } from '../lint/finding';
import { excerptOf, printable } from './excerpt';
import type { LintReport } from './lintReport';
import { type Paint, painter } from './paint';
import { summaryOf } from './summary';

/** The findings for people: file by file, each with its place, its words, and the line it is about. */
export function prettyReport(report: LintReport, colors: boolean): string {
  const paint = painter(colors);
  const { files } = report;
  const texts = files.filter(({ findings }) => findings.length > 0).map((file) => fileText(file, paint));
  return `${[...texts, summary(report, paint)].join('\n')}\n`;
}

function fileText({ path, findings }: FileReport, paint: Paint): string {
  const parts = findings.map((finding) => {
    const { line, column, severity, message, code } = finding;
    const place = paint('dim', `${printable(path)}:${line}:${column}`);
    return `${place} ${paint(colorsBySeverity[severity], severity)} ${printable(message)} ${paint('dim', code)}\n${excerpt(finding, paint)}`;
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
function excerpt({ line, column, endLine, endColumn, source }: ReportedFinding, paint: Paint): string {
  const end = endLine === line ? endColumn - 1 : source.length;
  const shown = excerptOf(source, column - 1, end);
  const underline = `${' '.repeat(shown.indent)}${'^'.repeat(shown.length)}`;
  const number = String(line).padStart(5);
  return `${paint('dim', `${number} │`)} ${shown.source}\n${paint('dim', '      │')} ${underline}\n`;
}

function summary(report: LintReport, paint: Paint): string {
  const counts = countFindings(report.files);
  const isClean = Object.values(counts).every((count) => count === 0);
  return paint(isClean ? 'green' : counts.error > 0 ? 'red' : 'yellow', summaryOf(report));
}
