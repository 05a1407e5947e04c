import { findOnPath } from './chromium.mts';
import { Failure } from './failure.mts';
import { runToEnd } from './processes.mts';

/** Whether packages can be installed here without asking anybody: on Debian and its like, as root. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

/** Installs a package of Debian. Throws a {@link Failure} with the end of what apt-get printed. */
export async function installPackage(name: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A list that cannot be refreshed may still be good enough, so only the install itself decides.
  await runToEnd('apt-get', ['update'], { env });
  const install = ['install', '-y', '--no-install-recommends', name];
  const { code, output } = await runToEnd('apt-get', install, { env });
  if (code !== 0)
    throw new Failure(
      `apt-get could not install ${name}:\n${output.trim().split('\n').slice(-5).join('\n')}`,
    );
}
