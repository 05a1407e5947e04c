import type { FileReport } from '../lint/finding';

/** Everything that a call of `lint` has to say. */
export interface LintReport {
  readonly files: readonly FileReport[];
  /** Why parts of the answer are missing, a sentence each. */
  readonly problems: readonly string[];
  /** The folder that paths are seen from. */
  readonly cwd: string;
  /** The folder that programs see paths from: the repository, or else the current folder. */
  readonly root: string;
}
