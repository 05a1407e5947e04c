import type { Counts } from '../vscode/marker.mts';
import { canInstallPackages, installPackage } from './apt.mts';
import { findOnPath } from './chromium.mts';
import { Failure } from './failure.mts';
import { runVitest } from './vitest.mts';

/** Drives the built server from Neovim: see test/server/neovim. Installs Neovim on Debian, as root, if there is none. */
export async function runNeovimSuite(options: { grep?: string | undefined } = {}): Promise<Counts> {
  const executable = await ensureNeovim(console.log);
  return runVitest({
    ...options,
    config: 'test/server/neovim/vitest.config.mts',
    env: { NVIM_EXECUTABLE: executable },
  });
}

async function ensureNeovim(log: (line: string) => void): Promise<string> {
  const found = process.env.NVIM_EXECUTABLE || findOnPath('nvim');
  if (found) return found;
  if (canInstallPackages()) {
    log('Installing Neovim with apt-get (half a minute, only once) …');
    await installPackage('neovim');
    const installed = findOnPath('nvim');
    if (installed) return installed;
  }
  throw new Failure(
    'Neovim is needed to see that the server works in another editor, and none was found.\n' +
      'Install it (Debian, Ubuntu: "sudo apt-get install neovim"), or set NVIM_EXECUTABLE to its path.',
  );
}
