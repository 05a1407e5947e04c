type Severity = 'error' | 'warning' | 'info' | 'hint';

/**
 * How much was found, in the words of the command line: hints, of which editors show no more than a faint mark, are
 * counted apart, so that the number agrees with the list of problems.
 */
export function findingCounts(severities: readonly Severity[]): string {
  const hints = severities.filter((severity) => severity === 'hint').length;
  const findings = severities.length - hints;
  const parts = [
    ...(findings > 0 || hints === 0 ? [counted(findings, 'finding')] : []),
    ...(hints > 0 ? [counted(hints, 'hint')] : []),
  ];
  return parts.join(' and ');
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
