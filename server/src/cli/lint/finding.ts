import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import type { SpecDocument } from '../../core/document';
import type { Severity } from '../../core/schema/finding';

/** A part of a file: 1-based lines and UTF-16 columns, as editors count. An end is behind the last letter. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic as the command line reports it. */
export interface ReportedFinding extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Path of the page that explains the code, inside the extension and the repository. */
  readonly page?: string;
  readonly related: readonly RelatedPlace[];
  /** The line it begins in. */
  readonly source: string;
  /** What it is about, in words of the file: the same wherever the place moves to. */
  readonly subject: string;
  /** What is missing, with the keys that lead to it; empty where it is about the whole. Undefined for other findings. */
  readonly missing?: readonly string[];
}

/** Another place that belongs to a finding. */
export interface RelatedPlace extends Place {
  readonly path: string;
  readonly message: string;
}

/** What there is to say about one file. */
export interface FileReport {
  /** As people in the current folder would write it. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  /** From 0 to 100; undefined where nobody asked for it, or there is nothing whole to judge. */
  readonly score?: number;
}

/** @param pathOf The path that people see, of an address. */
export function reportFile(
  path: string,
  document: SpecDocument,
  diagnostics: readonly Diagnostic[],
  pathOf: (uri: string) => string,
): FileReport {
  return { path, findings: diagnostics.map((diagnostic) => reportFinding(diagnostic, document, pathOf)) };
}

function reportFinding(
  { code, severity, message, range, codeDescription, relatedInformation = [], data }: Diagnostic,
  document: SpecDocument,
  pathOf: (uri: string) => string,
): ReportedFinding {
  const { text, lines } = document;
  const line = lines.lineSpan(range.start.line);
  const missing = missingIn(data);
  return {
    code: String(code),
    severity: severities[severity ?? DiagnosticSeverity.Error],
    message: typeof message === 'string' ? message : message.value,
    ...placeOf(range),
    ...(codeDescription ? { page: codeDescription.href } : {}),
    related: relatedInformation.map(({ location, message: words }) => ({
      path: pathOf(location.uri),
      message: words,
      ...placeOf(location.range),
    })),
    source: text.slice(line.start, line.end),
    ...(missing
      ? { missing, subject: missing.join(', ') }
      : {
          subject:
            namedIn(data) ?? subjectOf(text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))),
        }),
  };
}

function placeOf({ start, end }: Range): Place {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

const longestSubject = 120;

function subjectOf(flagged: string): string {
  const words = flagged.replace(/\s+/g, ' ').trim();
  return words.length > longestSubject ? `${words.slice(0, longestSubject)}…` : words;
}

/** What is missing has no words of its own: it is told on the title or on a key, which may change. */
function missingIn(data: unknown): string[] | undefined {
  const { path, keys } = Object(data);
  if (!Array.isArray(path)) return undefined;
  const names = path.filter((step) => typeof step === 'string');
  if (Array.isArray(keys)) return keys.map((key) => [...names, key].join('.'));
  return path.length === 0 ? [] : undefined;
}

function namedIn(data: unknown): string | undefined {
  const { subject } = Object(data);
  return typeof subject === 'string' ? subject : undefined;
}

const severities: Record<DiagnosticSeverity, Severity> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** How many findings there are of each severity. */
export function countFindings(reports: readonly FileReport[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of reports) for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function totalOf(counts: Readonly<Record<Severity, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
