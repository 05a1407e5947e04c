import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from './command';
import { type Glob, isPattern, parseGlob } from './glob';
import { reasonOf } from './reason';

const anySpec = parseGlob('**/*.jobspec.{yaml,yml}');

/** Folders that hold other people's files. */
const skipped = new Set(['node_modules', '.git']);

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
  if (info && !info.isDirectory()) return [absolute];
  if (!info && !isPattern(path)) throw new UsageError(`There is no file “${path}”.`);
  const files = info ? await search(absolute, anySpec) : await searchPattern(path, cwd);
  if (files.length > 0) return files;
  throw new UsageError(
    info ? `“${path}” holds no job descriptions (*.jobspec.yaml).` : `No file fits “${path}”.`,
  );
}

async function searchPattern(path: string, cwd: string): Promise<string[]> {
  const glob = parseGlob(sep === '\\' ? path.replaceAll('\\', '/') : path);
  const base = resolve(cwd, glob.base);
  const isFolder = await stat(base).then(
    (info) => info.isDirectory(),
    () => false,
  );
  return isFolder ? search(base, glob) : [];
}

/** Links to files count, links to folders are not followed: they may lead in circles. */
async function search(base: string, glob: Glob, below = ''): Promise<string[]> {
  const folder = join(base, below);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new UsageError(`“${folder}” cannot be read: ${reasonOf(error)}.`);
  });
  const found: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && glob.mayHold(path)) found.push(...(await search(base, glob, path)));
    } else if (glob.matches(path) && (entry.isFile() || (await leadsToFile(join(base, path))))) {
      found.push(join(base, path));
    }
  }
  return found;
}

function leadsToFile(link: string): Promise<boolean> {
  return stat(link).then(
    (info) => info.isFile(),
    () => false,
  );
}

/** A path as people in this folder would write it. */
export function displayPath(file: string, cwd: string): string {
  const path = relative(cwd, file).replaceAll(sep, '/');
  return path.startsWith('../') ? file : path;
}
