import type { Terminal } from '../command';
import { doWork } from '../workers/pool';
import type { FileReport } from './finding';
import { createLintJob, type LintEnd, type LintOptions } from './job';

/** What checking made of all files, and of the house rules that hold for them. */
export interface Gathered {
  readonly files: readonly FileReport[];
  /** Why parts of the answer are missing, a sentence each. */
  readonly problems: readonly string[];
  /** What is worth knowing beside the findings, a sentence each. */
  readonly notes: readonly string[];
  /** Items that house rules ignore, with the path of the configuration that says so. */
  readonly ignored: ReadonlyMap<string, string>;
}

/**
 * @param items Files, in full; `-` is the text of the options.
 * @param workers Threads that share the work.
 */
export async function gather(
  items: readonly string[],
  options: LintOptions,
  workers: number,
  terminal: Terminal,
): Promise<Gathered> {
  const { results, ends } = await doWork(
    {
      order: { name: 'lint', options },
      start: () => createLintJob(options, terminal.knowledge),
      items,
      workers,
      verb: 'Checked',
    },
    terminal,
  );
  const reports = results.flatMap((result) => ('report' in result ? [result.report] : []));
  const named = new Set(reports.map(({ path }) => path));
  return {
    files: [...reports, ...houseReports(ends).filter(({ path }) => !named.has(path))],
    ignored: new Map(
      results.flatMap((result, at) => ('ignoredBy' in result ? [[items[at] ?? '', result.ignoredBy]] : [])),
    ),
    notes: [...new Set(ends.flatMap(({ lawReminder }) => lawReminder ?? []))],
    problems: [
      ...results.flatMap((result) => ('problem' in result ? [result.problem] : [])),
      ...failures(ends),
    ],
  };
}

/** A mistake in the house rules changes what is found everywhere else. Each thread has seen some of them. */
function houseReports(ends: readonly LintEnd[]): FileReport[] {
  const byConfig = ends.flatMap(({ houses }) => houses).sort((a, b) => compare(a.config, b.config));
  const byPath = new Map(byConfig.flatMap(({ reports }) => reports.map((report) => [report.path, report])));
  return [...byPath.values()]
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => compare(a.path, b.path));
}

function failures(ends: readonly LintEnd[]): string[] {
  const failed = new Map(ends.flatMap(({ failedRules }) => failedRules));
  return [...failed]
    .sort(([a], [b]) => compare(a, b))
    .map(([rule, reason]) => `The check “${rule}” failed, so its findings are missing: ${firstLine(reason)}`);
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
