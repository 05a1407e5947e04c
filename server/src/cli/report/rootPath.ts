import { relative, resolve, sep } from 'node:path';
import type { LintReport } from './lintReport';

/** A reported path as it is seen from the root; undefined for a file that lies elsewhere. */
export function pathFromRoot(
  path: string,
  { cwd, root }: Pick<LintReport, 'cwd' | 'root'>,
): string | undefined {
  const fromRoot = relative(root, resolve(cwd, path)).replaceAll(sep, '/');
  return fromRoot.startsWith('../') || resolve(fromRoot) === fromRoot ? undefined : fromRoot;
}
