import { formats } from '../../core/schema/formats';
import { choice, readArguments, wholeNumber } from '../arguments';
import { type Terminal, UsageError } from '../command';
import { workersFor } from '../workers/pool';

export const lintFormats = ['pretty', 'json', 'github', 'sarif', 'junit', 'checkstyle'] as const;
export type LintFormat = (typeof lintFormats)[number];

/** What somebody wants of `jobspec lint`. */
export interface LintCall {
  readonly paths: readonly string[];
  readonly stdinName: string;
  readonly format: LintFormat;
  /** More warnings than this are a failure; undefined where any number is fine. */
  readonly maxWarnings: number | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** How many threads share the work on so many files. */
  readonly workers: (files: number) => number;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly since: string | undefined;
}

export function readLintCall(args: readonly string[], terminal: Terminal): LintCall {
  const { values, positionals } = readArguments(
    args,
    {
      format: { type: 'string', default: 'pretty' },
      'stdin-filename': { type: 'string', default: 'stdin.jobspec.yaml' },
      'max-warnings': { type: 'string' },
      today: { type: 'string', default: terminal.today },
      workers: { type: 'string' },
      baseline: { type: 'string' },
      'write-baseline': { type: 'string' },
      since: { type: 'string' },
    },
    'lint',
  );
  if (positionals.length === 0)
    throw new UsageError('Name the files or folders to check. Try: jobspec lint --help');
  const { workers, 'max-warnings': maxWarnings, 'write-baseline': writeBaseline } = values;
  if (values.baseline !== undefined && writeBaseline !== undefined)
    throw new UsageError('Use either --baseline or --write-baseline, not both.');
  if (writeBaseline !== undefined && values.since !== undefined)
    throw new UsageError('--write-baseline records everything, so it does not go with --since.');
  const threads = workers === undefined ? undefined : wholeNumber('workers', workers, 1);
  return {
    paths: positionals,
    stdinName: values['stdin-filename'],
    format: choice('format', values.format, lintFormats),
    maxWarnings: maxWarnings === undefined ? undefined : wholeNumber('max-warnings', maxWarnings, 0),
    today: date('today', values.today),
    workers: (files) => threads ?? workersFor(files, terminal.processors),
    baseline: values.baseline,
    writeBaseline,
    since: values.since,
  };
}

function date(name: string, value: string): string {
  if (formats.date(value)) return value;
  throw new UsageError(`--${name} takes a date such as 2026-11-22; not “${value}”.`);
}
