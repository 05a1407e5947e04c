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
  const take = (sign: string | undefined): boolean => {
    const left = sign === undefined ? 0 : (known.get(sign) ?? 0);
    if (sign !== undefined && left > 0) known.set(sign, left - 1);
    return left > 0;
  };
  // First what is exactly the same, so that nothing else takes its place.
  const changed = report.findings.filter((finding) => !take(signOf(finding)));
  const findings = changed.filter((finding) => !take(widerSign(finding, known)));
  return findings.length === report.findings.length ? report : { ...report, findings };
}

/** Where more was missing before, what still is missing is nothing new. */
function widerSign({ code, missing }: ReportedFinding, known: KnownFindings): string | undefined {
  if (!missing) return undefined;
  return [...known.keys()].find((sign) => {
    const end = sign.indexOf('\n');
    if ((known.get(sign) ?? 0) === 0 || sign.slice(0, end) !== code) return false;
    const covers = coverOf(sign.slice(end + 1));
    return missing.every(covers);
  });
}

/** Whether a known subject, a list of keys, holds one. Earlier lists had the title or a key in front: “Nurse (benefits)”. */
function coverOf(subject: string): (key: string) => boolean {
  const inBrackets = subject.endsWith(')') ? subject.slice(subject.lastIndexOf('(') + 1, -1) : undefined;
  const keys = (inBrackets ?? subject).split(', ');
  if (inBrackets === undefined)
    return (key) => keys.some((each) => key === each || key.startsWith(`${each}.`));
  return (key) => key.split('.').some((step) => keys.includes(step));
}
