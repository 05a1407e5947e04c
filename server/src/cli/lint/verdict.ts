import type { LintReport } from '../report/lintReport';
import { plural } from '../report/summary';
import { countFindings, type FileReport } from './finding';
import type { LintCall } from './options';

/** The exit code: 0 fine, 1 findings at or above the threshold, 2 parts of the answer are missing. */
export function verdict({ files, problems }: LintReport, call: LintCall): number {
  if (problems.length > 0) return 2;
  return countFindings(files).error > 0 || exceeded(files, call).length > 0 ? 1 : 0;
}

/** Which limits of the call are exceeded, a sentence each. */
export function exceeded(
  files: readonly FileReport[],
  { maxWarnings, minScore }: Pick<LintCall, 'maxWarnings' | 'minScore'>,
): string[] {
  const { warning } = countFindings(files);
  const low = files.filter(({ score }) => minScore !== undefined && score !== undefined && score < minScore);
  return [
    ...(maxWarnings !== undefined && warning > maxWarnings
      ? [`${plural(warning, 'warning')} found; --max-warnings allows ${maxWarnings}.`]
      : []),
    ...low.map(({ path, score }) => `The score of “${path}” is ${score}; --min-score asks for ${minScore}.`),
  ];
}
