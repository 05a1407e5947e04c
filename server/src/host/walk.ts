import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Something that is no folder, found below the folder where the walk began. */
export interface Walked {
  /** Seen from where the walk began, with slashes. */
  readonly path: string;
  readonly entry: Dirent;
}

export interface WalkOptions {
  /** Whether to look into a folder; its path is seen from where the walk began, with slashes. */
  readonly mayEnter: (path: string) => boolean;
  /** Told of a folder that cannot be read; may throw to end the walk. */
  readonly onUnreadable: (folder: string, error: unknown) => void;
}

/**
 * Everything in and below a folder, folder by folder, without what others keep there. Links to folders are not
 * followed: they may lead out, or in circles.
 */
export async function* walk(
  start: string,
  { mayEnter, onUnreadable }: WalkOptions,
): AsyncGenerator<Walked, void, void> {
  const waiting = [''];
  for (let at = 0; at < waiting.length; at++) {
    const below = waiting[at] ?? '';
    const folder = join(start, below);
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      onUnreadable(folder, error);
      return [];
    });
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (!entry.isDirectory()) yield { path, entry };
      else if (!ofOthers.has(entry.name) && mayEnter(path)) waiting.push(path);
    }
  }
}

/** Folders that hold other people's files. */
const ofOthers: ReadonlySet<string> = new Set(['node_modules', '.git']);
