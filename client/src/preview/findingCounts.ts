import type { Checked } from './messages';

type Severity = 'error' | 'warning' | 'info' | 'hint';

/**
 * How much was found, in the words of the command line: hints, of which editors show no more than a faint mark, are
 * counted apart, so that the number agrees with the list of problems. Of an earlier text, that is said.
 */
export function findingCounts(severities: readonly Severity[], checked: Checked = 'now'): string {
  const hints = severities.filter((severity) => severity === 'hint').length;
  const findings = severities.length - hints;
  const parts = [
    ...(findings > 0 || hints === 0 ? [counted(findings, 'finding')] : []),
    ...(hints > 0 ? [counted(hints, 'hint')] : []),
  ];
  return parts.join(' and ') + whenChecked(checked);
}

/** What is said behind a number that was worked out earlier. */
export function whenChecked(checked: Checked): string {
  return checked === 'now' ? '' : ' at the last check';
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
