import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { maxTextLength } from '../core/document';
import type { WorkspaceFiles } from './bases';

/** Reads files from the disk. A link that leads out of the folders is not followed. */
export function createNodeFiles(currentRoots: () => readonly string[]): WorkspaceFiles {
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
    async findSpecs(limit, token) {
      const found = new Set<string>();
      const folders = currentRoots().flatMap(pathOf);
      for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
        if (token.isCancellationRequested || found.size >= limit) break;
        // Links are not followed: they may lead out, or in circles. A folder that cannot be read holds nothing.
        for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
          const path = join(folder, entry.name);
          if (entry.isDirectory() && !skipped.has(entry.name)) folders.push(path);
          else if (entry.isFile() && isSpec(entry.name) && found.size < limit)
            found.add(pathToFileURL(path).href);
        }
      }
      return [...found];
    },
  };
}

/** Folders that hold other people's files. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

function isSpec(name: string): boolean {
  return /\.jobspec\.ya?ml$/i.test(name);
}

function pathOf(root: string): string[] {
  try {
    return [fileURLToPath(root)];
  } catch {
    return [];
  }
}
