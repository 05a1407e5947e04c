import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../core/render';
import { UsageError } from '../command';
import { writeAtomically } from '../output';

/** What happened to the files of a site. */
export interface SiteChanges {
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  /** Files of earlier builds that somebody changed since: they are left alone. */
  readonly kept: readonly string[];
}

/** Names the files that an earlier build made, with what was in them, so that no other file is ever touched. */
const manifestName = '.jobspec-site.json';

type Manifest = ReadonlyMap<string, string>;

/**
 * Brings a folder up to date: writes what changed, removes what an earlier build made and this one does not.
 * @throws {UsageError} where a file of the same name was there before, or the pages would land in another folder.
 * Nothing is written then.
 */
export async function updateFolder(folder: string, files: readonly SiteFile[]): Promise<SiteChanges> {
  await refuseLink(join(folder, 'jobs'));
  const before = await readManifest(folder);
  const current = new Map<string, string | undefined>();
  for (const { path } of files) current.set(path, await hashOfFile(join(folder, path)));
  const foreign = files.filter(({ path }) => current.get(path) !== undefined && !before.has(path));
  const other = foreign.find(({ path, text }) => current.get(path) !== hashOf(text));
  if (other) {
    throw new UsageError(
      `“${join(folder, other.path)}” was not made by jobspec build and would be overwritten. Name another folder with --out, or move the file away.`,
    );
  }

  const made = new Map(files.map(({ path, text }) => [path, hashOf(text)]));
  // First it says what it is about to make: a build that is interrupted can still be cleaned up.
  const manifest = new Map([...before, ...made]);
  const isNew = !isSame(manifest, before);
  if (isNew) await writeManifest(folder, manifest);
  const written: string[] = [];
  for (const { path, text } of files) {
    if (current.get(path) === made.get(path)) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeAtomically(target, text);
    written.push(path);
  }

  const { removed, kept } = await removeStale(folder, before, made);
  if (!isSame(made, manifest)) await writeManifest(folder, made);
  return { written, unchanged: files.length - written.length, removed, kept };
}

/** A link would lead out of the folder that was named. */
async function refuseLink(pages: string): Promise<void> {
  const info = await lstat(pages).catch(() => undefined);
  if (info && !info.isDirectory())
    throw new UsageError(
      `“${pages}” is no folder of its own, and the pages belong there. Name another folder with --out, or move it away.`,
    );
}

async function removeStale(folder: string, before: Manifest, made: Manifest) {
  const removed: string[] = [];
  const kept: string[] = [];
  for (const [path, hash] of before) {
    if (made.has(path)) continue;
    const target = join(folder, path);
    const now = await hashOfFile(target);
    if (now === undefined) continue;
    if (now !== hash) {
      kept.push(path);
      continue;
    }
    await rm(target);
    removed.push(path);
    // The folder goes with its last page.
    if (dirname(path) !== '.') await rmdir(dirname(target)).catch(() => {});
  }
  return { removed, kept };
}

/** What an earlier build wrote down. A path that no build makes is no business of ours. */
async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '{}');
  let files: unknown;
  try {
    files = Reflect.get(Object(JSON.parse(text)), 'files');
  } catch {
    files = undefined;
  }
  return new Map(
    Object.entries(Object(files)).flatMap(([path, hash]): [string, string][] =>
      typeof hash === 'string' && isOurs(path) ? [[path, hash]] : [],
    ),
  );
}

function isOurs(path: string): boolean {
  return /^(?:jobs\/[a-z0-9-]+\.html|index\.html|jobs\.json|jobs\.xml|feed\.xml|sitemap\.xml)$/.test(path);
}

async function writeManifest(folder: string, files: Manifest): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeAtomically(
    join(folder, manifestName),
    `${JSON.stringify({ version: 1, files: sorted }, null, 2)}\n`,
  );
}

/** Undefined where there is no file. A link counts as a file of somebody else. */
async function hashOfFile(path: string): Promise<string | undefined> {
  const info = await lstat(path).catch(() => undefined);
  if (!info) return undefined;
  return info.isFile() ? hashOf(await readFile(path)) : 'not a file';
}

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

function isSame(one: Manifest, other: Manifest): boolean {
  return one.size === other.size && [...one].every(([path, hash]) => other.get(path) === hash);
}
