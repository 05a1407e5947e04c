import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { Failure, messageOf } from '../lib/failure.mts';
import { beforeInterruptedExit } from '../lib/interrupts.mts';
import { fromRoot, root } from '../lib/paths.mts';
import { temporaryFolder } from '../lib/temporaryFolder.mts';
import { type Counts, readCounts, resultMarker } from './marker.mts';
import { copyTestWorkspace } from './workspace.mts';

const launcher = fromRoot('scripts', 'vscode', 'launcher.mts');

export interface SuiteOptions {
  /** Only tests whose full title matches. */
  readonly grep?: string | undefined;
  /** The folder with the extension's package.json and `dist-test`; the checkout unless told otherwise. */
  readonly extensionPath?: string;
}

/**
 * Runs the suite in a real VS Code whose extension host has Node: the desktop one where it can be had,
 * otherwise a served one in a headless browser.
 * @throws {Failure} when the suite did not run to its end.
 */
export async function runNodeSuite(options: SuiteOptions = {}): Promise<Counts> {
  const vscodeExecutablePath = await chooseVSCode();
  const extensionPath = options.extensionPath ?? root;
  const workspace = await copyTestWorkspace({
    grep: options.grep,
    pictures: vscodeExecutablePath === launcher,
  });
  // Short, because the path of a socket in it may have no more than 103 characters.
  const profile = await temporaryFolder();
  const removeFolders = async () => {
    await workspace.remove();
    await profile.remove();
  };
  const output = new Collector();
  const run = runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extensionPath,
    extensionTestsPath: join(extensionPath, 'dist-test', 'index.js'),
    launchArgs: [
      workspace.path,
      '--disable-extensions',
      `--user-data-dir=${join(profile.path, 'user')}`,
      `--extensions-dir=${join(profile.path, 'extensions')}`,
    ],
    stdout: output.stream,
    stderr: output.stream,
  });
  // On Ctrl-C, and only then, runTests ends VS Code; its promise settles when VS Code has ended.
  const forget = beforeInterruptedExit(async (signal) => {
    if (signal !== 'SIGINT') process.kill(process.pid, 'SIGINT');
    await run.catch(() => {});
    await removeFolders();
  });
  try {
    await run;
  } catch (error) {
    const counts = readCounts(output.text);
    if (counts && counts.failed > 0) return counts;
    throw new Failure(`The suite in VS Code did not run to its end: ${messageOf(error)}`);
  } finally {
    forget();
    await removeFolders();
  }
  const counts = readCounts(output.text);
  if (!counts) throw new Failure('VS Code ended without telling how many tests ran.');
  return counts;
}

/** The path of the VS Code to use; says in one line which one and why. */
async function chooseVSCode(): Promise<string> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return chosen('the one that VSCODE_EXECUTABLE names', named);
  const wanted = process.env.JOBSPEC_VSCODE;
  if (wanted !== undefined && wanted !== 'desktop' && wanted !== 'served') {
    throw new Failure(`JOBSPEC_VSCODE is "${wanted}"; it can be "desktop" or "served".`);
  }
  const reason =
    wanted === 'served' ? 'as JOBSPEC_VSCODE asks' : wanted === 'desktop' ? undefined : noDesktop();
  if (reason) return chosen(`served in a headless browser (${reason})`, launcher);
  try {
    console.log('Looking for a desktop VS Code (downloaded into .vscode-test, only once) …');
    const cachePath = fromRoot('.vscode-test');
    const path = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath,
      reporter: new SilentReporter(),
    });
    return chosen('the desktop one', path);
  } catch (error) {
    if (wanted === 'desktop') {
      throw new Failure(
        `A desktop VS Code could not be downloaded: ${messageOf(error)}\n` +
          'Set VSCODE_EXECUTABLE to the path of one, or JOBSPEC_VSCODE=served to use a headless browser.',
      );
    }
    return chosen(
      `served in a headless browser (the desktop one cannot be downloaded: ${messageOf(error)})`,
      launcher,
    );
  }
}

function chosen(what: string, path: string): string {
  console.log(`VS Code: ${what}.`);
  return path;
}

/** Why a desktop application cannot or shall not be started here; undefined when it can. */
function noDesktop(): string | undefined {
  if (process.env.CI) return 'CI is set';
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no display';
  return undefined;
}

/** Passes output on to the terminal line by line, and keeps it. */
class Collector {
  readonly stream = new PassThrough();
  text = '';
  #rest = '';

  constructor() {
    this.stream.setEncoding('utf8');
    this.stream.on('data', (chunk: string) => this.#take(chunk));
  }

  #take(chunk: string): void {
    this.text += chunk;
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) if (!resultMarker.test(line)) console.log(line);
  }
}
