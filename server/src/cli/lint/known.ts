import type { FileReport, ReportedFinding } from './finding';

/** Findings that somebody knows of already, as signs that do not move with the lines, and how many there are. */
export type KnownFindings = Map<string, number>;

/** What a finding is recognized by: its code, and the words it is about. */
function signOf({ code, subject }: Pick<ReportedFinding, 'code' | 'subject'>): string {
  return `${code}\n${subject}`;
}

export function knownFrom({ findings }: FileReport): KnownFindings {
  const known: KnownFindings = new Map();
  for (const finding of findings) known.set(signOf(finding), (known.get(signOf(finding)) ?? 0) + 1);
  return known;
}

/** The report without what is known; what is left in `known` then no longer occurs. */
export function withoutKnown(report: FileReport, known: KnownFindings): FileReport {
  const findings = report.findings.filter((finding) => {
    const sign = signOf(finding);
    const left = known.get(sign) ?? 0;
    if (left > 0) known.set(sign, left - 1);
    return left === 0;
  });
  return findings.length === report.findings.length ? report : { ...report, findings };
}
