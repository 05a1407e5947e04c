import type { Counts } from '../vscode/marker.mts';
import { canInstallPackages, installPackage } from './apt.mts';
import { findOnPath } from './chromium.mts';
import { Failure } from './failure.mts';
import { runVitest } from './vitest.mts';

/**
 * Reads PDF and Word files with the programs that people have: see test/papers. Installs Poppler and LibreOffice's
 * Writer on Debian, as root, where they are missing.
 */
export async function runPapersSuite(options: { grep?: string | undefined } = {}): Promise<Counts> {
  await ensure('pdftotext', 'Poppler', 'poppler-utils', 'a few seconds');
  const office =
    process.env.SOFFICE_EXECUTABLE ||
    (await ensure('soffice', 'LibreOffice', 'libreoffice-writer-nogui', 'half a minute, 260 MB'));
  return runVitest({
    ...options,
    config: 'test/papers/vitest.config.mts',
    env: { SOFFICE_EXECUTABLE: office },
  });
}

/** The path of a program; it is installed if it can be. */
async function ensure(command: string, name: string, debian: string, cost: string): Promise<string> {
  const found = findOnPath(command);
  if (found) return found;
  if (canInstallPackages()) {
    console.log(`Installing ${name} with apt-get (${cost}, only once) …`);
    await installPackage(debian);
    const installed = findOnPath(command);
    if (installed) return installed;
  }
  throw new Failure(
    `${name} is needed to read the exported files as people do, and none was found.\n` +
      `Install it (Debian, Ubuntu: "sudo apt-get install ${debian}"), so that “${command}” is on PATH.`,
  );
}
