import type { CueFile } from './read.mts';

/**
 * The lists in the form that `unpackCues` reads.
 * @throws {Error} where there are none: no name of a skill could be weighed without them.
 */
export function packCues([file]: readonly CueFile[]): Readonly<Record<string, string>> {
  if (!file) throw new Error('server/data/cues/en.yaml is missing, or does not follow its schema.');
  return Object.fromEntries(Object.entries(file.lists).map(([name, { words }]) => [name, words]));
}
