import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the process small: an editor runs it all day, and it works for a few milliseconds when somebody types.
 *
 * - What is new in memory is sorted out early instead of in tens of megabytes.
 * - The engine's second, slowest compiler is left out where the first one is there, and that one waits until a
 *   function is really busy: over the short spurts of an editing session, compiling takes more time and memory
 *   than it saves.
 *
 * The command line has work for all of its processors and loads none of this.
 */
setFlagsFromString('--semi-space-growth-factor=1');
// In these versions Maglev, the first optimizing compiler, is always on.
if (Number.parseInt(process.versions.v8, 10) >= 13) {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--invocation-count-for-maglev=2000');
}
