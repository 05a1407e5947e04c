import { type NameGlob, nameGlob } from './nameGlob';
import { fitsRow } from './wildcards';

/**
 * Reads a pattern for paths with slashes: `*` and `?` stay within a name, `**` crosses folders, `{a,b}` is one of
 * these words. A pattern without a slash fits a name in any folder, and one that ends with a slash all below it.
 * @returns Whether a path, seen from the folder of the pattern, fits.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const trimmed = pattern.replace(/^\.?\//, '');
  const below = trimmed.endsWith('/') ? `${trimmed}**` : trimmed;
  const anchored = trimmed !== pattern || below.replace(/\/\*\*$/, '').includes('/');
  const segments = (anchored ? below : `**/${below}`)
    .split('/')
    .flatMap((each): (NameGlob | typeof anyFolders)[] => {
      if (each === '') return [];
      return [each === '**' ? anyFolders : nameGlob(each, { hidesDots: false })];
    });
  return (path) =>
    fitsRow(
      segments,
      path.split('/').filter((each) => each !== ''),
      (part) => part === anyFolders,
      (part, name) => part !== anyFolders && part.matches(name),
    );
}

const anyFolders = Symbol('any folders');
