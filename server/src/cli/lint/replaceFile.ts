import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { UsageError } from '../command';
import { readText } from '../files/readText';
import { reasonOf } from '../reason';

/**
 * Writes a file anew, whole or not at all, with the rights it has. A link stays a link.
 * @throws {UsageError} where it cannot be written, or no longer holds what it held before.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const { mode } = await stat(target);
    await writeFile(temporary, after, { flag: 'wx' });
    await chmod(temporary, mode & 0o7777);
    if (readText(target) !== before)
      throw new UsageError(`“${path}” changed meanwhile, so it was left alone.`);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    if (error instanceof UsageError) throw error;
    throw new UsageError(`“${path}” cannot be written: ${reasonOf(error)}.`);
  }
}
