import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { walk } from '../../host/walk';
import { UsageError } from '../command';
import { reasonOf } from '../reason';
import { plural } from '../report/summary';
import { type Glob, isPattern, parseGlob } from './glob';
import { createIgnores, type Ignores } from './ignores';

/** As `**` + `/*.jobspec.{yaml,yml}` would find it, many times as quickly. */
const anySpec: Glob = {
  base: '',
  matches: (path) => /^(?:[^./][^/]*\/)*[^./][^/]*\.jobspec\.ya?ml$/.test(path),
  mayHold: (folder) => !/(?:^|\/)\./.test(folder),
};

/** The files that a call names. */
export interface FoundFiles {
  /** In full, sorted, each once. */
  readonly files: readonly string[];
  /** Those that were written out, not found in a folder or by a pattern. */
  readonly named: ReadonlySet<string>;
}

/**
 * The files that paths, folders and patterns name. A folder stands for the job descriptions in and below it, without
 * those that `.gitignore` files leave out; a path that is written out is taken whatever its name.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = new Set<string>();
  const named = new Set<string>();
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const info = await stat(absolute).catch(() => undefined);
    if (info && !info.isDirectory()) {
      named.add(absolute);
      found.add(absolute);
      continue;
    }
    if (!info && !isPattern(path)) throw new UsageError(`“${path}” does not exist.`);
    const { base, glob } = info ? { base: absolute, glob: anySpec } : readPattern(path, cwd);
    const files = await search(base, glob, createIgnores(base));
    if (files.length === 0) {
      const ignored = await search(base, glob, { isIgnored: () => false });
      throw new UsageError(nothingFound(path, info !== undefined, ignored.length));
    }
    for (const file of files) found.add(file);
  }
  return { files: [...found].sort(), named };
}

function nothingFound(path: string, isFolder: boolean, ignored: number): string {
  if (ignored > 0) {
    const where = isFolder ? `job descriptions in “${path}”` : `files that fit “${path}”`;
    return `.gitignore leaves out all ${where} (${plural(ignored, 'file')}). A file that is named itself is taken all the same.`;
  }
  return isFolder ? `“${path}” holds no job descriptions (*.jobspec.yaml).` : `No file fits “${path}”.`;
}

function readPattern(path: string, cwd: string): { base: string; glob: Glob } {
  const glob = parseGlob(sep === '\\' ? path.replaceAll('\\', '/') : path);
  return { base: resolve(cwd, glob.base), glob };
}

/** Links to files count. */
async function search(base: string, glob: Glob, ignores: Ignores): Promise<string[]> {
  const isFolder = await stat(base).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (!isFolder) return [];
  const found: string[] = [];
  const files = walk(base, {
    mayEnter: (path) => glob.mayHold(path) && !ignores.isIgnored(join(base, path), true),
    onUnreadable: (folder, error) => {
      throw new UsageError(`“${folder}” cannot be read: ${reasonOf(error)}.`);
    },
  });
  for await (const { path, entry } of files) {
    if (!glob.matches(path)) continue;
    const file = join(base, path);
    if (!ignores.isIgnored(file, false) && (entry.isFile() || (await leadsToFile(file)))) found.push(file);
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
