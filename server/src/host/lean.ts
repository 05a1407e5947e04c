import { setFlagsFromString } from 'node:v8';
import { flagAtEnd } from './engineFlags';

/** Where compiling functions for speed is left to {@link hurry}: older versions do not have this compiler. */
const hasChoice = Number.parseInt(process.versions.v8, 10) >= 13;

/**
 * Keeps the process small: an editor runs it all day, and it works for a few milliseconds when somebody types.
 *
 * - What is new in memory is sorted out early instead of in tens of megabytes, and what is no longer needed is given
 *   back after a few megabytes more.
 * - The engine's two optimizing compilers stay out of it: over the short spurts of an editing session, compiling
 *   takes more time and memory than it saves.
 *
 * The command line has work for all of its processors and loads none of this.
 */
export function keepLean(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  if (!hasChoice) return;
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-maglev');
  setFlagsFromString('--memory-saver-mode');
  setFlagsFromString('--heap-growing-percent=300');
}

/** Before work that takes long: from now on, what runs often is compiled for speed. */
export function hurry(): void {
  if (!hasChoice || isHurried) return;
  setFlagsFromString('--maglev');
  flagAtEnd('--no-maglev');
  isHurried = true;
}

let isHurried = false;
