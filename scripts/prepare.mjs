// Makes the command line where npm installs the package from Git: `prepare` in package.json. It runs on the machine's
// own Node (20 or newer), and says nothing on standard output, where `npm pack` names its file.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// `npm ci` is for people who work on JobSpec, and for whatever this script starts: they build when they want to.
if (process.env.npm_command !== 'ci' && process.env.JOBSPEC_PREPARING !== '1') {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'run.mjs'), 'build', 'cli', 'server', 'render', 'knowledge'],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, JOBSPEC_PREPARING: '1' } },
  );
  process.exitCode = status ?? 1;
}
