import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maxTextLength } from '../core/document';
import type { FileReader } from './bases';

/** Reads files from the disk. A link that leads out of the folders is not followed. */
export function createNodeFiles(currentRoots: () => readonly string[]): FileReader {
  return {
    async read(uri) {
      const roots = currentRoots();
      try {
        const path = await realpath(fileURLToPath(uri));
        const folders = await Promise.all(
          roots.map((root) => realpath(fileURLToPath(root)).catch(() => undefined)),
        );
        if (roots.length > 0 && !folders.some((folder) => folder && path.startsWith(folder + sep)))
          return undefined;
        const { size } = await stat(path);
        return size > maxTextLength * 4 ? undefined : await readFile(path, 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
