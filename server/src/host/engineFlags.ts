import { setFlagsFromString } from 'node:v8';

/**
 * Takes a flag of the engine back when the process ends: what is kept of a program (see `runCompiled`) holds only
 * where the flags are those that it was loaded with.
 */
export function flagAtEnd(flag: string): void {
  process.prependOnceListener('exit', () => setFlagsFromString(flag));
}
