import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { maxTextLength } from '../core/document';
import { contains } from './addresses';
import type { WorkspaceFiles } from './bases';
import { walk } from './walk';

/** Reads files from the disk. A link that leads out of the folders is not followed. */
export function createNodeFiles(currentRoots: () => readonly string[]): WorkspaceFiles {
  async function bytesOf(uri: string, fromUri: string): Promise<Buffer | undefined> {
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
      return size > maxTextLength * 4 ? undefined : await readFile(path);
    } catch {
      return undefined;
    }
  }

  return {
    read: async (uri, fromUri = uri) => (await bytesOf(uri, fromUri))?.toString('utf8'),
    readBase64: async (uri, fromUri = uri) => (await bytesOf(uri, fromUri))?.toString('base64'),
    async findSpecs(limit, token) {
      const found = new Set<string>();
      for (const root of currentRoots().flatMap(pathOf)) {
        if (token.isCancellationRequested) break;
        // A folder that cannot be read holds nothing.
        const isWanted = () => !token.isCancellationRequested && found.size < limit;
        for await (const { path, entry } of walk(root, { mayEnter: isWanted, onUnreadable: () => {} })) {
          if (!isWanted()) break;
          if (entry.isFile() && isSpec(entry.name)) found.add(pathToFileURL(join(root, path)).href);
        }
      }
      return [...found];
    },
  };
}

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
