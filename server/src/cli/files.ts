import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { UsageError } from './command';

const specPattern = '**/*.jobspec.{yaml,yml}';

/**
 * The files that paths, folders and patterns name, sorted, each once. A folder stands for the job descriptions
 * in and below it; a path that is written out is taken whatever its name.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    for (const file of await expand(path, cwd)) found.add(file);
  }
  return [...found].sort();
}

async function expand(path: string, cwd: string): Promise<string[]> {
  const absolute = resolve(cwd, path);
  const info = await stat(absolute).catch(() => undefined);
  if (info?.isFile()) return [absolute];
  const options = { absolute: true, ignore: ['**/node_modules/**', '**/.git/**'], expandDirectories: false };
  const files = info?.isDirectory()
    ? await glob(specPattern, { ...options, cwd: absolute })
    : /[*?[\]{}!]/.test(path)
      ? await glob(path.replaceAll('\\', '/'), { ...options, cwd })
      : undefined;
  if (!files) throw new UsageError(`There is no file “${path}”.`);
  if (files.length === 0) throw new UsageError(`“${path}” holds no job descriptions (*.jobspec.yaml).`);
  return files.map((file) => resolve(file));
}

/** A path as people in this folder would write it. */
export function displayPath(file: string, cwd: string): string {
  const path = relative(cwd, file).replaceAll('\\', '/');
  return path.startsWith('..') ? file : path;
}
