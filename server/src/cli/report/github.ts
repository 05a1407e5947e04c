import type { Severity } from '../../core/schema/finding';
import type { LintReport } from './lintReport';
import { pathFromRoot } from './rootPath';
import { summaryOf } from './summary';

/**
 * The findings as workflow commands, which GitHub Actions shows beside the lines they are about.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(report: LintReport): string {
  const commands = report.files.flatMap(({ path, findings }) =>
    findings.map(({ severity, code, message, line, column, endLine, endColumn }) => ({
      severity,
      text: command(
        names[severity],
        {
          file: pathFromRoot(path, report) ?? path,
          line,
          // Columns of several lines make no sense to it.
          ...(line === endLine ? { col: column, endColumn } : { endLine }),
          title: code,
        },
        message,
      ),
    })),
  );
  // It shows ten of each kind; a hint shall not take the place of a note.
  const sorted = commands.toSorted((a, b) => weights[a.severity] - weights[b.severity]);
  return `${[...sorted.map(({ text }) => text), summaryOf(report)].join('\n')}\n`;
}

const names: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};
const weights: Record<Severity, number> = { error: 0, warning: 1, info: 2, hint: 3 };

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
