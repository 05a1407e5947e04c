import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type IgnoreFile, parseIgnoreFile } from './gitignore';

/** What `.gitignore` files keep out of a search. */
export interface Ignores {
  /** @param path Of the file or folder, in full; the folders around it are not ignored. */
  isIgnored(path: string, isFolder: boolean): boolean;
}

/**
 * The `.gitignore` files from a folder up to the top of its repository, and those below it. Without a repository,
 * only those in and below the folder count.
 */
export function createIgnores(start: string): Ignores {
  const top = repositoryAround(start) ?? start;
  const files = new Map<string, IgnoreFile | undefined>();

  function fileIn(folder: string): IgnoreFile | undefined {
    if (!files.has(folder)) files.set(folder, readIgnoreFile(join(folder, '.gitignore')));
    return files.get(folder);
  }

  return {
    isIgnored(path, isFolder) {
      for (let folder = dirname(path); ; folder = dirname(folder)) {
        const file = fileIn(folder);
        const verdict = file?.ignores(relative(folder, path).split(sep), isFolder);
        if (verdict !== undefined) return verdict;
        if (folder === top || dirname(folder) === folder) return false;
      }
    },
  };
}

function readIgnoreFile(path: string): IgnoreFile | undefined {
  try {
    return parseIgnoreFile(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The folder, or the nearest one above it, that is the top of a repository. */
export function repositoryAround(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
