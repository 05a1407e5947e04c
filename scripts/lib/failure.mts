import { isInterrupted } from './interrupts.mts';

/** Something the user can do something about: printed as its message alone, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Runs a script's main function; a {@link Failure} ends it with one clear message and exit code 1. */
export async function runMain(main: (args: string[]) => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    // Whatever fails after Ctrl-C fails because of it; cleaning up ends the process.
    if (isInterrupted()) return;
    console.error(isForUsers(error) ? error.message : error);
    // Something may still be running, which must not keep a failed script alive.
    process.exit(1);
  }
}

/** Ours, and what Node says about an unknown option. */
function isForUsers(error: unknown): error is Error {
  if (error instanceof Failure) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
