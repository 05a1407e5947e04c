import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { Failure } from './failure.mts';
import { runToEnd } from './processes.mts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Starts a headless Chromium that stays off the network on its own account. The caller closes it. */
export async function launchChromium(log: (line: string) => void = console.log): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(log),
    // The scripts end the browser themselves, after they have saved a picture.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

/** Path of a Chromium or Chrome; on Debian, as root, it is installed if there is none. */
async function ensureChromium(log: (line: string) => void): Promise<string> {
  const named = process.env.CHROMIUM_EXECUTABLE;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Failure(`CHROMIUM_EXECUTABLE names ${named}, which cannot be run.`);
  }
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && findOnPath('apt-get')) {
    log('Installing Chromium with apt-get (a minute, only once) …');
    await install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Failure(
    'Chromium or Chrome is needed to run VS Code without a screen, and none was found.\n' +
      'Install it (Debian, Ubuntu: "sudo apt-get install chromium"), or set CHROMIUM_EXECUTABLE to its path.',
  );
}

/** The first of these commands that is on PATH. */
export function findOnPath(...commands: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  return commands
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .find(isExecutable);
}

function findChromium(): string | undefined {
  return findOnPath(...names) ?? macApplications.find(isExecutable);
}

async function install(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A list that cannot be refreshed may still be good enough, so only the install itself decides.
  await runToEnd('apt-get', ['update'], { env });
  const { code, output } = await runToEnd(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium'],
    { env },
  );
  if (code !== 0)
    throw new Failure(
      `apt-get could not install Chromium:\n${output.trim().split('\n').slice(-5).join('\n')}`,
    );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
