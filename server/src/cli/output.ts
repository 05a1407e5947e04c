import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './command';
import { reasonOf } from './reason';

/** Writes a file whole or not at all: nobody ever reads half of it. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeBeside(path, content);
  } catch (error) {
    const folder = dirname(path);
    const isThere = await stat(folder).then(
      () => true,
      () => false,
    );
    const reason = isThere ? reasonOf(error) : `the folder “${folder}” does not exist`;
    throw new UsageError(`“${path}” cannot be written: ${reason}.`);
  }
}

/** Writes where somebody wants it: a link stays a link, and what is no file, such as `/dev/stdout`, is not replaced. */
export async function writeNamed(path: string, content: string | Uint8Array): Promise<void> {
  const info = await stat(path).catch(() => undefined);
  if (!info || info.isFile() || info.isDirectory())
    return writeAtomically(await realpath(path).catch(() => path), content);
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new UsageError(`“${path}” cannot be written: ${reasonOf(error)}.`);
  }
}

/**
 * Writes a draft beside a file, and moves it there. Of a draft that fails nothing is left.
 * @param prepare Looks at the draft before it is moved.
 */
export async function writeBeside(
  path: string,
  content: string | Uint8Array,
  prepare: (draft: string) => Promise<void> = async () => undefined,
): Promise<void> {
  // Nobody else has a file of this name, so what fails may be removed.
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await prepare(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
