import type { Severity } from '../../core/schema/finding';
import { countFindings } from '../lint/finding';
import type { LintReport } from './lintReport';

/** How much was found, in a sentence or two. */
export function summaryOf({ files, since, baseline, fixed }: LintReport): string {
  const counts = countFindings(files);
  const which = since === undefined ? '' : ` changed since ${since}`;
  const known = baseline && countWords(baseline.known);
  const isPart = since !== undefined || baseline !== undefined;
  const checked = `${plural(files.length, 'file')}${which}`;
  const nothing = isPart ? 'No new findings' : 'No findings';
  const sentence = `${countWords(counts) ?? nothing} in ${checked}.`;
  return [
    sentence,
    ...(known === undefined ? [] : [`Left out as known: ${known}.`]),
    ...(fixed ? [`${plural(fixed.length, 'file')} fixed.`] : []),
  ].join(' ');
}

/**
 * Hints apart from what asks for more, as the editor counts: “3 findings (1 error, 2 infos) and 4 hints”; all of a
 * kind are called by its name.
 * @returns Undefined where nothing was found.
 */
export function countWords({
  error,
  warning,
  info,
  hint,
}: Readonly<Record<Severity, number>>): string | undefined {
  const named = [
    [error, 'error'],
    [warning, 'warning'],
    [info, 'info'],
  ] as const;
  const kinds = named.filter(([count]) => count > 0).map(([count, name]) => plural(count, name));
  const findings = plural(error + warning + info, 'finding');
  const [only, ...others] = kinds;
  const shown = only === undefined ? [] : [others.length === 0 ? only : `${findings} (${kinds.join(', ')})`];
  const all = [...shown, ...(hint > 0 ? [plural(hint, 'hint')] : [])];
  return all.length > 0 ? all.join(' and ') : undefined;
}

export function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
