import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { maxTextLength } from '../core/document';
import { contains } from './addresses';
import type { WorkspaceFiles } from './bases';

/** Reads files from the disk. A link that leads out of the folders is not followed. */
export function createNodeFiles(currentRoots: () => readonly string[]): WorkspaceFiles {
  return {
    async read(uri, fromUri = uri) {
      const holding = currentRoots().filter((root) => contains(root, fromUri));
      try {
        const path = await realpath(fileURLToPath(uri));
        // A file that is open on its own may use what lies in and below its folder.
        const allowed = holding.length > 0 ? holding : [new URL('.', fromUri).href];
        const folders = await Promise.all(
          allowed.map((root) => realpath(fileURLToPath(root)).catch(() => undefined)),
        );
        if (!folders.some((folder) => folder && isBelow(folder, path))) return undefined;
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

/** The folder `/` ends with its separator, others do not. */
function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function pathOf(root: string): string[] {
  try {
    return [fileURLToPath(root)];
  } catch {
    return [];
  }
}
