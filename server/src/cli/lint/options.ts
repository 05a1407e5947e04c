import { resolve } from 'node:path';
import type { Severity } from '../../core/schema/finding';
import { closest } from '../../core/text/distance';
import { choice, date, didYouMean, readArguments, wholeNumber } from '../arguments';
import { type Terminal, UsageError } from '../command';
import type { RulePage } from '../rulePages';
import { workersFor } from '../workers/pool';

const lintFormats = ['pretty', 'json', 'github', 'sarif', 'junit', 'checkstyle'] as const;
export type LintFormat = (typeof lintFormats)[number];

/** What somebody wants of `jobspec lint`. */
export interface LintCall {
  readonly paths: readonly string[];
  readonly stdinName: string;
  readonly format: LintFormat;
  /** Whether what can be fixed safely is fixed, or only shown. */
  readonly fix: 'no' | 'write' | 'show';
  /** A lower score than this is a failure; undefined where any is fine. */
  readonly minScore: number | undefined;
  /** More warnings than this are a failure; undefined where any number is fine. */
  readonly maxWarnings: number | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** How many threads share the work on so many files. */
  readonly workers: (files: number) => number;
  /** Paths of files, in full. */
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly config: string | undefined;
  /** A branch, tag or commit. */
  readonly since: string | undefined;
  /** Rules and how much they weigh, as they were written. */
  readonly rules: readonly string[];
}

const options = {
  format: { type: 'string', default: 'pretty' },
  'stdin-filename': { type: 'string', default: 'stdin.jobspec.yaml' },
  fix: { type: 'boolean', default: false },
  'fix-dry-run': { type: 'boolean', default: false },
  'max-warnings': { type: 'string' },
  'min-score': { type: 'string' },
  today: { type: 'string' },
  workers: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  config: { type: 'string' },
  since: { type: 'string' },
  rule: { type: 'string', multiple: true },
} as const;

export function readLintCall(args: readonly string[], { cwd, today, processors }: Terminal): LintCall {
  const { values, positionals } = readArguments(args, options, 'lint');
  if (positionals.length === 0)
    throw new UsageError('Name the files or folders to check. Try: jobspec lint --help');
  const { workers, 'max-warnings': maxWarnings, 'min-score': minScore, 'fix-dry-run': showFixes } = values;
  if (values.fix && showFixes) throw new UsageError('Use either --fix or --fix-dry-run, not both.');
  const threads = workers === undefined ? undefined : wholeNumber('workers', workers, 1);
  const file = (path: string | undefined) => (path === undefined ? undefined : resolve(cwd, path));
  const call: LintCall = {
    paths: positionals,
    stdinName: values['stdin-filename'],
    format: choice('format', values.format, lintFormats),
    fix: values.fix ? 'write' : showFixes ? 'show' : 'no',
    minScore: minScore === undefined ? undefined : wholeNumber('min-score', minScore, 0, 100),
    maxWarnings: maxWarnings === undefined ? undefined : wholeNumber('max-warnings', maxWarnings, 0),
    today: date('today', values.today ?? today),
    workers: (files) => threads ?? workersFor(files, processors),
    baseline: file(values.baseline),
    writeBaseline: file(values['write-baseline']),
    config: file(values.config),
    since: values.since,
    rules: values.rule ?? [],
  };
  refuseContradictions(call);
  return call;
}

function refuseContradictions({ paths, baseline, writeBaseline, since, fix, format }: LintCall): void {
  if (fix === 'write' && paths.includes('-'))
    throw new UsageError('--fix has no file to write for -. Try: --fix-dry-run --format json');
  if (fix === 'show' && format !== 'pretty' && format !== 'json')
    throw new UsageError(
      '--fix-dry-run shows a diff, or with --format json the fixed texts; no other format.',
    );
  if (fix === 'show' && writeBaseline !== undefined)
    throw new UsageError('--fix-dry-run changes nothing, so it does not go with --write-baseline.');
  if (baseline !== undefined && writeBaseline !== undefined)
    throw new UsageError('Use either --baseline or --write-baseline, not both.');
  if (writeBaseline !== undefined && since !== undefined)
    throw new UsageError('--write-baseline records everything, so it does not go with --since.');
  if (paths.includes('-') && (writeBaseline !== undefined || since !== undefined))
    throw new UsageError(
      `--${since === undefined ? 'write-baseline' : 'since'} is about files, not about -.`,
    );
}

const severities: readonly (Severity | 'off')[] = ['off', 'hint', 'info', 'warning', 'error'];

/**
 * Rules and how much they weigh, such as `skill-unknown=error`.
 * @param pages Of all rules there are.
 */
export function readRuleOptions(
  written: readonly string[],
  pages: readonly RulePage[],
): ReadonlyMap<string, Severity | 'off'> {
  const ids = pages.filter(({ kind }) => kind === 'rule').map(({ id }) => id);
  return new Map(
    written.map((text) => {
      const [id = '', value] = text.split('=', 2);
      if (pages.some((page) => page.kind === 'code' && page.id === id))
        throw new UsageError(
          `--rule: “${id}” belongs to the format and cannot be switched off or weighed differently.`,
        );
      if (!ids.includes(id))
        throw new UsageError(
          `--rule: Unknown rule “${id}”.${didYouMean(closest(id, ids))} To see all of them: jobspec rules`,
        );
      const severity = severities.find((known) => known === value);
      if (severity === undefined)
        throw new UsageError(
          `--rule takes a rule and one of ${severities.join(', ')}, such as ${id}=warning.`,
        );
      return [id, severity];
    }),
  );
}
