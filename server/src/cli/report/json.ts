import { countFindings, type ReportedFinding, totalOf } from '../lint/finding';
import type { LintCall } from '../lint/options';
import type { LintReport } from './lintReport';

/** The findings for other programs; `docs/cli.md` documents the shape. */
export function jsonReport({ files, baseline, fixed }: LintReport, fix: LintCall['fix']): string {
  const texts = new Map(fix === 'show' ? fixed?.map(({ path, after }) => [path, after]) : []);
  const printed = {
    version: 1,
    summary: {
      files: files.length,
      ...countFindings(files),
      ...(baseline ? { known: totalOf(baseline.known) } : {}),
      ...(fixed ? { fixed: fixed.length } : {}),
    },
    files: files.map(({ path, findings, score }) => ({
      path,
      ...(score === undefined ? {} : { score }),
      findings: findings.map(jsonFinding),
      ...(texts.has(path) ? { fixed: texts.get(path) } : {}),
    })),
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
