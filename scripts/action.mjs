// What the GitHub action does. It runs on the runner's own Node (20 or newer), in the repository that is checked.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'dist', 'cli.js');

// A release may bring the command line along; a checkout makes it first.
if (!existsSync(cli)) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'prepare.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(2);
}

const { JOBSPEC_PATHS = '.', JOBSPEC_SINCE = '', JOBSPEC_SARIF = '', JOBSPEC_OPTIONS = '' } = process.env;
const since = JOBSPEC_SINCE === '' ? [] : [`--since=${JOBSPEC_SINCE}`];
const call = [...linesOf(JOBSPEC_OPTIONS), ...since, '--', ...linesOf(JOBSPEC_PATHS)];

if (JOBSPEC_SARIF !== '') {
  const { stdout } = spawnSync(process.execPath, [cli, 'lint', '--format=sarif', ...call], {
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  writeFileSync(JOBSPEC_SARIF, stdout);
}
const { status } = spawnSync(process.execPath, [cli, 'lint', '--format=github', ...call], {
  stdio: 'inherit',
});
process.exitCode = status ?? 2;

/** @param {string} text @returns {string[]} */
function linesOf(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
