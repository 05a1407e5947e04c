import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Failure } from './failure.mts';
import { beforeInterruptedExit } from './interrupts.mts';
import { start, stop } from './processes.mts';
import { temporaryFolder } from './temporaryFolder.mts';
import { ensureVSCodeServer } from './vscodeServer.mts';

export interface ServeOptions {
  /** Absolute path of the folder to open. */
  readonly workspace: string;
  /** Absolute path of the extension to load from its sources. */
  readonly extensionPath: string;
  /** Absolute path of a module that exports `run()`: the page then runs it and reports its exit code. */
  readonly testsPath?: string;
  /** Absolute path of a file to show in the editor. */
  readonly openFile?: string;
  /** A free port when absent. */
  readonly port?: number;
  /** Settings of the served VS Code, over the quiet defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False where the folder is opened in Restricted Mode; nobody is asked about it. */
  readonly trusts?: boolean;
  readonly log?: (line: string) => void;
}

export interface ServedVSCode {
  /** Open this in a browser to get the workbench with the extension loaded. */
  readonly url: string;
  readonly port: number;
  /** Everything the server printed so far. */
  output(): string;
  /** Settles when the server ends, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and removes its temporary data. */
  close(): Promise<void>;
}

/** Nothing between the user and the file: no welcome, no questions, nothing sent or fetched. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
};

const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * Serves VS Code with the extension on 127.0.0.1. Installs the server on first use.
 * @throws {Failure} when it cannot be installed, or does not come up within a minute.
 */
export async function serveVSCode(options: ServeOptions): Promise<ServedVSCode> {
  const main = await ensureVSCodeServer(options.log);
  const port = options.port ?? (await freePort());
  const { path: data, remove: removeData } = await temporaryFolder('vscode');
  const { trusts = true } = options;
  await writeSettings(data, { ...quietSettings, ...(trusts ? {} : restricted), ...options.settings });
  const chunks: Buffer[] = [];
  const child = start(process.execPath, [main, ...serverArguments(port, data, trusts)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
  });
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString('utf8');
  const close = async () => {
    await stop(child);
    await removeData();
    forget();
  };
  const forget = beforeInterruptedExit(close);
  try {
    await untilListening(child, output);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: workbenchUrl(port, options),
    port,
    output,
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    close,
  };
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function serverArguments(port: number, data: string, trusts: boolean): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(trusts ? ['--disable-workspace-trust'] : []),
    // Without this the page ignores the payload that names our extension.
    '--enable-smoke-test-driver',
    ...['--server-data-dir', data],
  ];
}

/** A terminal inside VS Code hands down variables that would make the server think it is a child of it. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  // An empty gallery: the server looks for no extensions on the network.
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}' };
}

async function writeSettings(data: string, settings: object): Promise<void> {
  for (const scope of ['Machine', 'User']) {
    await mkdir(join(data, 'data', scope), { recursive: true });
    await writeFile(join(data, 'data', scope, 'settings.json'), JSON.stringify(settings, null, 2));
  }
}

function untilListening(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) =>
      reject(new Failure(`The VS Code server ${what}. It printed:\n${output().trim()}`));
    const timer = setTimeout(() => fail('did not come up within a minute'), 60_000);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.stdout?.on('data', () => {
      if (!output().includes('Extension host agent listening')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function workbenchUrl(port: number, options: ServeOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(options.extensionPath)],
    ...(options.testsPath === undefined ? [] : [['extensionTestsPath', remote(options.testsPath)]]),
    ...(options.openFile === undefined ? [] : [['openFile', remote(options.openFile)]]),
  ];
  const query = `folder=${encodeURIComponent(options.workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return `http://127.0.0.1:${port}/?${query}`;
}
