import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './command';
import { reasonOf } from './reason';

/** Writes a file whole or not at all: nobody ever reads half of it. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const folder = dirname(path);
    const isThere = await stat(folder).then(
      () => true,
      () => false,
    );
    const reason = isThere ? reasonOf(error) : `the folder “${folder}” does not exist`;
    throw new UsageError(`“${path}” cannot be written: ${reason}.`);
  }
}
