import { countFindings, type FileReport } from '../lint/finding';

/** How much was found, in one sentence. */
export function summaryOf(files: readonly FileReport[]): string {
  const counts = countFindings(files);
  const checked = plural(files.length, 'file');
  const named = [
    [counts.error, 'error'],
    [counts.warning, 'warning'],
    [counts.info, 'note'],
    [counts.hint, 'hint'],
  ] as const;
  const found = named.filter(([count]) => count > 0).map(([count, name]) => plural(count, name));
  return found.length === 0 ? `No findings in ${checked}.` : `${found.join(', ')} in ${checked}.`;
}

export function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
