import { createRequire, enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a program, a path beside `file`, and keeps what the engine makes of it when it compiles it, so that the
 * next start need not do it again. It is kept where the user's caches are, not in the folder for temporary files
 * that Node would take: others can write there, and what is in it is run. Where it cannot be kept, or Node cannot
 * do it, every start compiles.
 *
 * Node's own variables hold as well: `NODE_COMPILE_CACHE=folder`, `NODE_DISABLE_COMPILE_CACHE=1`.
 */
export function runCompiled(file: string, program: string): void {
  try {
    // Older versions of Node do not have it.
    enableCompileCache?.(process.env.NODE_COMPILE_CACHE ? undefined : cacheFolder(process));
  } catch {
    // Node throws where a user has no home, as in a container that runs under a made-up number.
  }
  createRequire(file)(program);
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
