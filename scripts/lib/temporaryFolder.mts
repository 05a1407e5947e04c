import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeInterruptedExit } from './interrupts.mts';

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * A new folder among those of the system, removed also where the script is told to end.
 * @param purpose Put behind `jobspec-` in its name.
 */
export async function temporaryFolder(purpose = ''): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), purpose === '' ? 'jobspec-' : `jobspec-${purpose}-`));
  // What a program still writes may stand in the way for a moment.
  const clear = () => rm(path, { recursive: true, force: true, maxRetries: 5 });
  const forget = beforeInterruptedExit(clear);
  return {
    path,
    async remove() {
      await clear();
      forget();
    },
  };
}

/** Lets something work in a new folder, and removes it whatever comes of it. */
export async function inTemporaryFolder<T>(
  purpose: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const { path, remove } = await temporaryFolder(purpose);
  try {
    return await work(path);
  } finally {
    await remove();
  }
}
