import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mts';
import { fromRoot } from './paths.mts';
import { runToEnd } from './processes.mts';

/** code-server carries the server and the workbench of VS Code 1.(minor).(patch) of the same number. */
const version = '4.139.1';

/**
 * The entry point of a VS Code server, installed on first use from npm into `.vscode-test/`.
 * It is far too big (600 MB) to be among the dependencies.
 */
export async function ensureVSCodeServer(log: (line: string) => void = console.log): Promise<string> {
  const folder = fromRoot('.vscode-test', `code-server-${version}`);
  const main = join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  if (existsSync(main)) return main;
  log('Installing the VS Code server (about 600 MB into .vscode-test, half a minute, only once) …');
  const started = Date.now();
  await installAtomically(folder, async (temporary) => {
    await npmInstall(temporary, [`code-server@${version}`]);
    const server = join(temporary, 'node_modules', 'code-server', 'lib', 'vscode');
    log('  the server is here; now its libraries …');
    await npmInstall(server, ['--omit=dev']);
  });
  log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return main;
}

/** Fills a temporary folder and renames it at the end: an interrupted install leaves nothing usable behind. */
export async function installAtomically(
  folder: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const parent = join(folder, '..');
  await mkdir(parent, { recursive: true });
  const temporary = await mkdtemp(join(parent, 'installing-'));
  try {
    await writeFile(join(temporary, 'package.json'), '{ "private": true }\n');
    await fill(temporary);
    await rename(temporary, folder).catch((error: unknown) => {
      // Another run may have finished the same install first.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Runs `npm install` without install scripts: the native modules they would compile are not needed. */
export async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  const cli = process.env.npm_execpath;
  const { code, output } = cli?.endsWith('.js')
    ? await runToEnd(process.execPath, [cli, ...install], { cwd: folder, env: cleanEnvironment() })
    : await runToEnd('npm', install, {
        cwd: folder,
        env: cleanEnvironment(),
        shell: process.platform === 'win32',
      });
  if (code !== 0) throw new Failure(`npm could not install ${args.join(' ')}:\n${output.trim()}`);
}

/** What npm tells the scripts it runs would be taken as settings by another npm. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(package|lifecycle|command|config_(?!cafile|registry|https?_proxy|proxy|noproxy|cache|userconfig|globalconfig))/i.test(
          name,
        ),
    ),
  );
}
