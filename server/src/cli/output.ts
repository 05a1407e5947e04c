import { rename, rm, writeFile } from 'node:fs/promises';
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
    throw new UsageError(`“${path}” cannot be written: ${reasonOf(error)}.`);
  }
}
