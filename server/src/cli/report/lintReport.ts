import type { Severity } from '../../core/schema/finding';
import type { GoneFinding } from '../lint/baseline';
import type { FileReport } from '../lint/finding';
import type { FixResult } from '../lint/fixJob';

/** Everything that a call of `lint` has to say. */
export interface LintReport {
  readonly files: readonly FileReport[];
  /** Why parts of the answer are missing, a sentence each. */
  readonly problems: readonly string[];
  /** What a baseline made of it; undefined where there is none. */
  readonly baseline?: BaselineResult | undefined;
  /** The commit since which the files changed; undefined where it does not matter. */
  readonly since?: string | undefined;
  /** The files that were fixed, or would be; undefined where nobody asked for it. */
  readonly fixed?: readonly FixedFile[] | undefined;
  /** The folder that paths are seen from. */
  readonly cwd: string;
  /** The folder that programs see paths from: the repository, or else the current folder. */
  readonly root: string;
}

/** A file with its safe fixes. */
export interface FixedFile extends FixResult {
  readonly path: string;
}

export interface BaselineResult {
  /** As it was called. */
  readonly path: string;
  /** How many findings of each severity it left out. */
  readonly known: Readonly<Record<Severity, number>>;
  readonly gone: readonly GoneFinding[];
}
