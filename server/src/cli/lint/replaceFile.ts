import { chmod, realpath, stat } from 'node:fs/promises';
import { UsageError } from '../command';
import { readText } from '../files/readText';
import { writeBeside } from '../output';
import { reasonOf } from '../reason';

/**
 * Writes a file anew, whole or not at all, with the rights it has. A link stays a link.
 * @throws {UsageError} where it cannot be written, or no longer holds what it held before.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  try {
    const { mode } = await stat(target);
    await writeBeside(target, after, async (draft) => {
      await chmod(draft, mode & 0o7777);
      if (readText(target) !== before)
        throw new UsageError(`“${path}” changed meanwhile, so it was left alone.`);
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`“${path}” cannot be written: ${reasonOf(error)}.`);
  }
}
