import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fromRoot } from './paths.mts';

/** All that `scripts/generate.mts` makes its files of; `test/repo/fresh.test.ts` lets it read nothing else. */
export const sources: readonly string[] = [
  'package-lock.json',
  'schemas',
  'scripts/generate',
  'scripts/generate.mts',
  'server/data',
  'server/src/core/knowledge',
  'snippets',
  'syntaxes/source',
];

const stamp = fromRoot('server/generated/.stamp.json');

interface Stamp {
  /** The paths of what was made. */
  readonly made: readonly string[];
  /** Of the sources and of what was made. */
  readonly print: string;
}

/**
 * Makes what is out of date, as `generate` does. Where neither the sources nor what was made of them have changed
 * since the last time, nothing is even loaded.
 */
export async function refresh(): Promise<void> {
  const known = await readStamp();
  if (known && known.print === (await printOf([...sources, ...known.made]))) return;
  // Whoever edits a source meanwhile has it made next time.
  const before = await printOf(sources);
  const { generate, outputs } = await import('../generate.mts');
  await generate();
  if (before !== (await printOf(sources))) return;
  const fresh: Stamp = { made: outputs(), print: await printOf([...sources, ...outputs()]) };
  await writeFile(stamp, JSON.stringify(fresh));
}

async function readStamp(): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(stamp, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A hash of the contents of files and folders; the version of Node counts as well, since it packs. */
async function printOf(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesIn))).flat();
  const contents = await Promise.all(files.map((file) => readFile(fromRoot(file)).catch(() => '')));
  const hash = createHash('sha256').update(process.version);
  for (const [at, file] of files.entries()) {
    const content = contents[at] ?? '';
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** The files of a folder, sorted; a file, or what is missing, is itself. */
async function filesIn(path: string): Promise<string[]> {
  const isFolder = await stat(fromRoot(path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(fromRoot(path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fromRoot().length + 1).replaceAll('\\', '/'))
    .sort();
}
