import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { SpecDocument } from '../../core/document';
import type { Severity } from '../../core/schema/finding';

/** A diagnostic as the command line reports it: 1-based lines and UTF-16 columns, as editors count. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Path of the page that explains the code, inside the extension and the repository. */
  readonly page?: string;
}

export interface FileResult {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly document: SpecDocument;
}

export function toResult(
  path: string,
  document: SpecDocument,
  diagnostics: readonly Diagnostic[],
): FileResult {
  const findings = diagnostics.map(
    ({ code, severity, message, range, codeDescription }): ReportedFinding => ({
      code: String(code),
      severity: severities[severity ?? DiagnosticSeverity.Error],
      message: typeof message === 'string' ? message : message.value,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      ...(codeDescription ? { page: codeDescription.href } : {}),
    }),
  );
  return { path, findings, document };
}

const severities: Record<DiagnosticSeverity, Severity> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** How many findings there are of each severity. */
export function countFindings(results: readonly FileResult[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of results) for (const { severity } of findings) counts[severity]++;
  return counts;
}
