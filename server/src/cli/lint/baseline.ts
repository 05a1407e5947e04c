import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../command';
import { displayPath } from '../files/find';
import { readText, withoutByteOrderMark } from '../files/readText';
import type { FileReport } from './finding';
import { type KnownFindings, knownFrom, withoutKnown } from './known';

/** The findings that a project decided to live with for now, kept in a file. */
export interface Baseline {
  /** In full. */
  readonly file: string;
  /** By the path, seen from the folder of the baseline, with slashes. */
  readonly known: ReadonlyMap<string, KnownFindings>;
}

/** What stands in a baseline and no longer occurs. */
export interface GoneFinding {
  /** As people in the current folder would write it. */
  readonly path: string;
  readonly code: string;
  readonly text: string;
  readonly count: number;
}

/** @throws {UsageError} where there is no such file, or it is no baseline. */
export function readBaseline(file: string): Baseline {
  const text = withoutByteOrderMark(readText(file));
  const known = new Map<string, KnownFindings>();
  const content = parseJson(text);
  const findings = content && 'findings' in content ? content.findings : undefined;
  if (!isRecord(findings)) throw notOne(file);
  for (const [path, entries] of Object.entries(findings)) {
    if (!Array.isArray(entries)) throw notOne(file);
    known.set(path, new Map(entries.map((entry: unknown) => readEntry(entry, file))));
  }
  return { file, known };
}

/** Leaves out what the baseline knows, and tells what it knows in vain. */
export function applyBaseline(
  reports: readonly FileReport[],
  { file, known }: Baseline,
  cwd: string,
): { readonly reports: readonly FileReport[]; readonly gone: readonly GoneFinding[] } {
  const folder = dirname(file);
  const left = new Map([...known].map(([path, findings]) => [path, new Map(findings)]));
  const checked = new Set(reports.map(({ path }) => pathIn(folder, resolve(cwd, path))));
  const fresh = reports.map((report) => {
    const ofFile = left.get(pathIn(folder, resolve(cwd, report.path)));
    return ofFile ? withoutKnown(report, ofFile) : report;
  });
  const gone = [...left]
    .filter(([path]) => checked.has(path) || !existsSync(join(folder, path)))
    .flatMap(([path, findings]) =>
      entriesOf(findings).map((entry) => ({ path: displayPath(join(folder, path), cwd), ...entry })),
    );
  return { reports: fresh, gone };
}

/**
 * The text of a baseline with all that was found. Files that were not checked keep what an earlier baseline says
 * about them, as long as they exist.
 */
export function writeBaseline(
  file: string,
  reports: readonly FileReport[],
  cwd: string,
  earlier: Baseline | undefined,
): string {
  const folder = dirname(file);
  const known = new Map([...(earlier?.known ?? [])].filter(([path]) => existsSync(join(folder, path))));
  for (const report of reports) known.set(pathIn(folder, resolve(cwd, report.path)), knownFrom(report));
  const findings = [...known]
    .map(([path, ofFile]) => [path, entriesOf(ofFile)] as const)
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => compare(a, b));
  return `${JSON.stringify({ version: 1, findings: Object.fromEntries(findings) }, null, 2)}\n`;
}

function pathIn(folder: string, file: string): string {
  return relative(folder, file).replaceAll(sep, '/');
}

function entriesOf(known: KnownFindings): { code: string; text: string; count: number }[] {
  return [...known]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([sign, count]) => {
      const end = sign.indexOf('\n');
      return { code: sign.slice(0, end), text: sign.slice(end + 1), count };
    });
}

function readEntry(entry: unknown, file: string): readonly [string, number] {
  if (!isRecord(entry)) throw notOne(file);
  const { code, text, count } = entry;
  if (typeof code !== 'string' || typeof text !== 'string' || typeof count !== 'number') throw notOne(file);
  return [`${code}\n${text}`, count];
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return isRecord(content) && content.version === 1 ? content : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notOne(file: string): UsageError {
  return new UsageError(`“${file}” is no baseline. Make one with: jobspec lint PATHS… --write-baseline FILE`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
