import { readText } from './files';
import { readOptions } from './options';

/**
 * After a failed test, gives the harness up to three seconds to take a picture of the window before it is
 * tidied up. Only a harness that drives the window itself takes pictures; it says so in its options.
 */
export async function untilPictureIsTaken(test: Mocha.Test | undefined): Promise<void> {
  if (test?.state !== 'failed' || !(await readOptions()).pictures) return;
  const deadline = Date.now() + 3000;
  while (Date.now() < deadline && (await lastPicture()) !== test.fullTitle()) await nextTurn();
}

async function lastPicture(): Promise<string | undefined> {
  try {
    return await readText('.vscode', 'picture-taken');
  } catch {
    return undefined;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
