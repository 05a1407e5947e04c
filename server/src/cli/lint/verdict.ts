import type { LintReport } from '../report/lintReport';
import { countFindings } from './finding';
import type { LintCall } from './options';

/** The exit code: 0 fine, 1 findings at or above the threshold, 2 parts of the answer are missing. */
export function verdict({ files, problems }: LintReport, { maxWarnings }: LintCall): number {
  if (problems.length > 0) return 2;
  const { error, warning } = countFindings(files);
  return error > 0 || (maxWarnings !== undefined && warning > maxWarnings) ? 1 : 0;
}
