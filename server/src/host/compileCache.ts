import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { hasGrown, keepCompiled, readCompiled } from './compiled';

/**
 * Runs a program, a path beside `file`, and keeps what the engine made of it when it ends, so that the next start
 * need not do it again. Node's own cache keeps only what is compiled before the program runs, which is the smaller
 * part: most functions are compiled when they are first called. It is kept where the user's caches are, not in the
 * folder for temporary files: others can write there, and what is in it is run. Where it cannot be kept, every start
 * compiles. Other threads use it, and leave it to the first one to keep it.
 *
 * A program that lives long keeps only what is compiled when it starts.
 *
 * It holds for this version and these flags of the engine. A program that sets others while it runs takes them back
 * when it ends, or nothing is kept.
 *
 * Node's own variables hold: `NODE_COMPILE_CACHE=folder`, `NODE_DISABLE_COMPILE_CACHE=1`.
 */
export function runCompiled(file: string, program: string, lives: 'briefly' | 'long' = 'briefly'): void {
  const path = join(dirname(file), program);
  const code = readFileSync(path);
  const engine = cachedDataVersionTag();
  const kept = keptFile(path, engine);
  const sum = kept === undefined ? 0 : crc32(code);
  const known = kept === undefined ? undefined : readCompiled(kept, sum);
  const script = new Script(Module.wrap(code.toString()), { filename: path, cachedData: known?.data });
  // Not the data itself, which nobody needs any more.
  const size = known?.size ?? 0;
  const isKept = size > 0 && !script.cachedDataRejected;
  if (kept !== undefined && isMainThread) {
    // What it once needed would take memory all day.
    if (lives === 'long') {
      if (!isKept) keepCompiled(kept, script, sum);
    } else
      process.once('exit', () => {
        if ((!isKept || hasGrown(size)) && cachedDataVersionTag() === engine) keepCompiled(kept, script, sum);
      });
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
}

/** Nowhere where that is not wanted, where the user has no home, and where Node is too old for checksums. */
function keptFile(path: string, engine: number): string | undefined {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE === '1') return undefined;
  try {
    const name = `${basename(path)}-${crc32(path).toString(16)}-${engine.toString(16)}`;
    return join(NODE_COMPILE_CACHE || cacheFolder(process), name);
  } catch {
    return undefined;
  }
}

type Surroundings = Pick<NodeJS.Process, 'platform' | 'env'>;

/**
 * @returns The folder for our caches, as it is usual on the platform.
 * @throws where it is in the user's home, and there is none.
 */
export function cacheFolder(surroundings: Surroundings, home = homedir): string {
  return join(userCaches(surroundings, home), 'jobspec');
}

function userCaches({ platform, env }: Surroundings, home: () => string): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(home(), 'AppData', 'Local');
  if (platform === 'darwin') return join(home(), 'Library', 'Caches');
  // A relative one does not count: https://specifications.freedesktop.org/basedir/latest/
  return env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home(), '.cache');
}
