import { relative, sep } from 'node:path';
import { UsageError } from '../command';
import { decodeText } from '../files/readText';
import { changesSince } from '../git';

/** The files of a call that changed, with what they held before. */
export interface ChangedFiles {
  readonly files: readonly string[];
  /** By the file; new ones are left out. */
  readonly before: ReadonlyMap<string, string>;
}

/** @throws {UsageError} where Git cannot tell, or a file is in another repository. */
export async function changedFiles(
  files: readonly string[],
  ref: string,
  cwd: string,
): Promise<ChangedFiles> {
  const changes = await changesSince(ref, cwd);
  const outside = files.find((file) => relative(changes.top, file).split(sep)[0] === '..');
  if (outside !== undefined)
    throw new UsageError(`--since is about one repository, and “${outside}” lies outside of it.`);
  const changed = files.filter((file) => changes.files.has(file));
  const blobs = changed.flatMap((file) => changes.files.get(file) ?? []);
  const contents = await changes.read([...new Set(blobs)]);
  const before = new Map<string, string>();
  for (const file of changed) {
    const bytes = contents.get(changes.files.get(file) ?? '');
    const text = bytes && textOf(bytes);
    if (text !== undefined) before.set(file, text);
  }
  return { files: changed, before };
}

/** What was no text had no findings. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return decodeText(bytes, '');
  } catch {
    return undefined;
  }
}
