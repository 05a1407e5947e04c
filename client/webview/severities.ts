import type { PageFinding } from '../src/preview/messages';

type Severity = PageFinding['severity'];

/** What people read; the worst comes first. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  hint: 'Hint',
};

const ranks = new Map<string, number>(Object.keys(severityNames).map((name, rank) => [name, rank]));

/** The indexes of findings in the order somebody wants them: the worst first, or as they stand in the file. */
export function sorted(findings: readonly PageFinding[], by: 'severity' | 'place'): number[] {
  const rank = (index: number): number => ranks.get(findings[index]?.severity ?? '') ?? ranks.size;
  const start = (index: number): number => findings[index]?.start ?? 0;
  return [...findings.keys()].sort(
    (a, b) => (by === 'severity' ? rank(a) - rank(b) : 0) || start(a) - start(b) || a - b,
  );
}
