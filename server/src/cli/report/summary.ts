import { countFindings } from '../lint/finding';
import type { LintReport } from './lintReport';

/** How much was found, in a sentence or two. */
export function summaryOf({ files, since, baseline, fixed }: LintReport): string {
  const counts = countFindings(files);
  const which = since === undefined ? '' : ` changed since ${since}`;
  const isPart = since !== undefined || baseline !== undefined;
  const checked = `${plural(files.length, 'file')}${which}`;
  const named = [
    [counts.error, 'error'],
    [counts.warning, 'warning'],
    [counts.info, 'note'],
    [counts.hint, 'hint'],
  ] as const;
  const found = named.filter(([count]) => count > 0).map(([count, name]) => plural(count, name));
  const nothing = isPart ? 'No new findings' : 'No findings';
  const sentence = `${found.length === 0 ? nothing : found.join(', ')} in ${checked}.`;
  return [
    sentence,
    ...(baseline?.known ? [`${plural(baseline.known, 'known finding')} left out.`] : []),
    ...(fixed ? [`${plural(fixed.length, 'file')} fixed.`] : []),
  ].join(' ');
}

export function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
