import { setFlagsFromString } from 'node:v8';

/**
 * Sets a flag of the engine while the program runs. What is kept of a program (see `runCompiled`) holds only where
 * the flags are those that it was loaded with, so it is taken back at the end.
 */
export function setFlagWhileRunning(flag: string, usual: string): void {
  setFlagsFromString(flag);
  process.prependOnceListener('exit', () => setFlagsFromString(usual));
}
