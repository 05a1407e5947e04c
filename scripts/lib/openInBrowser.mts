import { findOnPath } from './chromium.mts';
import { runToEnd } from './processes.mts';

/** Opens a page in the user's browser, if this looks like a desktop with one; otherwise does nothing. */
export async function openInBrowser(url: string): Promise<void> {
  const command = opener();
  if (command) await runToEnd(command[0], [...command[1], url]);
}

function opener(): readonly [string, readonly string[]] | undefined {
  if (process.env.CI) return undefined;
  if (process.platform === 'darwin') return ['open', []];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler']];
  // Browsers refuse to run as root, and without a display there is none.
  if (process.getuid?.() === 0 || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) return undefined;
  const command = findOnPath('xdg-open');
  return command ? [command, []] : undefined;
}
