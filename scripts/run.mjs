// The one script that runs on the machine's own Node (20 or newer). It sees to it that the
// dependencies are there, then hands over to `scripts/<name>.mts` on Node 24.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantedMajor = 24;

await main(process.argv.slice(2));

/** @param {string[]} argv */
async function main([name, ...args]) {
  const scripts = readdirSync(join(root, 'scripts')).flatMap((file) => file.match(/^(.+)\.mts$/)?.[1] ?? []);
  if (name === undefined || !scripts.includes(name)) {
    fail(`Usage: node scripts/run.mjs <${scripts.join('|')}> [options]`);
  }
  if (majorOf(process.version) < 20) {
    fail(`JobSpec needs Node 20 or newer to build; this is Node ${process.version}. See https://nodejs.org`);
  }
  if (!dependenciesAreInstalled()) await installDependencies();
  const node = findNode();
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  // Scripts share some code with the server, whose files Node takes a second look at.
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  process.exitCode = await run(node, [quiet, join(root, 'scripts', `${name}.mts`), ...args], { env });
}

/**
 * npm writes `node_modules/.package-lock.json` last, so an interrupted install counts as none.
 * Contents are compared, not times: a checkout changes the times of files.
 */
function dependenciesAreInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) fail('package-lock.json is missing or damaged. Restore it from Git.');
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    if (there === undefined) return entry.optional === true;
    // What was taken away by hand is still on npm's list.
    return there.version === entry.version && existsSync(join(root, path));
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function installDependencies() {
  console.log('Installing dependencies (npm ci) …');
  const started = Date.now();
  let code = await npm('ci');
  if (code === 127) fail('npm was not found. It comes with Node: see https://nodejs.org');
  if (code !== 0) {
    // npm ci is strict: it also fails when a registry lacks a package that only other systems need.
    console.log('npm ci did not work (see above). Trying npm install, with the same versions …');
    code = await npm('install', '--no-save');
  }
  if (code !== 0 || !dependenciesAreInstalled()) {
    fail(
      'The dependencies could not be installed. Read the lines above, then run "npm ci" by hand to try again.',
    );
  }
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** @param {string[]} args */
function npm(...args) {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  // npm names itself in this variable; running it by path needs no shell on Windows.
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? run(process.execPath, [cli, ...all], {})
    : run('npm', all, { shell: process.platform === 'win32' });
}

function findNode() {
  if (majorOf(process.version) >= wantedMajor) return process.execPath;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = join(root, 'node_modules', 'node', 'bin', file);
  if (existsSync(bundled)) return bundled;
  return fail(
    [
      `JobSpec is built with Node ${wantedMajor}. This is Node ${process.version}, and the copy that the package "node"`,
      'should have brought is missing, most likely because npm runs no install scripts here. Do one of these:',
      '  npm rebuild node --ignore-scripts=false     (lets only this package run its install script)',
      `  install Node ${wantedMajor} or newer                  (https://nodejs.org)`,
    ].join('\n'),
  );
}

/**
 * Runs a command on this terminal, passes signals on, and resolves with its exit code.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    const done = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.once('error', () => done(127));
    child.once('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(2);
}
