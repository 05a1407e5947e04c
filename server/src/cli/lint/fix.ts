import { type Terminal, UsageError } from '../command';
import { doWork } from '../workers/pool';
import { createFixJob, type FixResult } from './fixJob';
import type { LintOptions } from './job';
import { replaceFile } from './replaceFile';

/** What fixing made of the files. */
export interface Fixed {
  /** By the item; those without anything to fix are left out. */
  readonly files: ReadonlyMap<string, FixResult>;
  /** Why files could not be written, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * All safe fixes of all files.
 * @param write False to leave the files alone.
 */
export async function fixFiles(
  items: readonly string[],
  options: LintOptions,
  { workers, write }: { readonly workers: number; readonly write: boolean },
  terminal: Terminal,
): Promise<Fixed> {
  const { results } = await doWork(
    {
      order: { name: 'fix', options },
      start: () => createFixJob(options, terminal.knowledge),
      items,
      workers,
      verb: 'Looked for fixes in',
    },
    terminal,
  );
  const files = new Map<string, FixResult>();
  for (const [at, result] of results.entries())
    if (result.after !== result.before) files.set(items[at] ?? '', result);
  if (!write) return { files, problems: [] };
  const problems: string[] = [];
  for (const [file, { before, after }] of [...files]) {
    try {
      await replaceFile(file, before, after);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message);
      files.delete(file);
    }
  }
  return { files, problems };
}
