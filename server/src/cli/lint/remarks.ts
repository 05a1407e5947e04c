import type { Terminal } from '../command';
import { printable } from '../report/excerpt';
import type { BaselineResult, LintReport } from '../report/lintReport';
import { plural } from '../report/summary';
import type { LintCall } from './options';
import { exceeded } from './verdict';

/** A file that the call names and house rules ignore; both as people would write them. */
export interface IgnoredFile {
  readonly path: string;
  readonly config: string;
}

/**
 * Says why nothing was checked, where house rules ignore all that was found.
 * @param configs The configuration of each file that is left out, as people would write its path.
 */
export function nothingLeft(configs: readonly string[]): string[] {
  if (configs.length === 0) return [];
  const names = [...new Set(configs)].sort().join(', ');
  return [`Nothing is checked: “ignore” in ${names} leaves out ${plural(configs.length, 'file')}.`];
}

/** Tells what is no finding on standard error, so that a report stays what it is. */
export function tellRemarks(
  { files, problems, baseline, fixed }: LintReport,
  ignored: readonly IgnoredFile[],
  notes: readonly string[],
  call: LintCall,
  { error }: Pick<Terminal, 'error'>,
): void {
  const remarks = [
    ...problems,
    ...ignored.map(({ path, config }) => `“${path}” is not checked: ${config} ignores it.`),
    ...exceeded(files, call),
    ...(call.fix === 'show' && call.format === 'pretty'
      ? [`${plural(fixed?.length ?? 0, 'file')} would change.`]
      : []),
    ...(baseline ? goneRemark(baseline) : []),
    ...notes,
  ];
  for (const remark of remarks) error(`jobspec: ${remark}\n`);
}

function goneRemark({ path, gone }: BaselineResult): string[] {
  if (gone.length === 0) return [];
  const entries = gone.map(
    ({ path: file, code, text, count: times }) =>
      `\n  ${printable(file)}: ${code}${text && ` on “${printable(text)}”`}${times > 1 ? ` (${times} times)` : ''}`,
  );
  return [`No longer found, but still in ${path}; --write-baseline takes it out:${entries.join('')}`];
}
