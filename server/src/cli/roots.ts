import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { configName } from '../host/house';

/**
 * The folder that a file may reach into and whose house rules hold for it, as the folder that is open in an editor:
 * the repository around the current folder, or around a file that lies elsewhere. Without a repository, it is the
 * nearest folder with house rules, and without those the current folder, or the file's own.
 */
export async function rootOf(file: string, cwd: string): Promise<string> {
  const start = isWithin(file, cwd) ? cwd : dirname(file);
  return (await nearestWith('.git', start)) ?? (await nearestWith(configName, start)) ?? start;
}

function isWithin(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** The folder, or the nearest one above it, that holds an entry of this name. */
async function nearestWith(name: string, start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    const exists = await stat(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (exists) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
