import { countFindings, type ReportedFinding } from '../lint/finding';
import type { LintReport } from './lintReport';

/** The findings for other programs; `docs/cli.md` documents the shape. */
export function jsonReport({ files, baseline }: LintReport): string {
  const printed = {
    version: 1,
    summary: {
      files: files.length,
      ...countFindings(files),
      ...(baseline ? { known: baseline.known } : {}),
    },
    files: files.map(({ path, findings }) => ({ path, findings: findings.map(jsonFinding) })),
    ...(baseline ? { gone: baseline.gone } : {}),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function jsonFinding(finding: ReportedFinding) {
  const { code, severity, message, line, column, endLine, endColumn, page, related } = finding;
  return {
    code,
    severity,
    message,
    line,
    column,
    endLine,
    endColumn,
    ...(page === undefined ? {} : { page }),
    ...(related.length > 0 ? { related } : {}),
  };
}
