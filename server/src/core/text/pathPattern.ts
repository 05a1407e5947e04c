import { fitsRow } from './wildcards';

/**
 * Reads a pattern for paths with slashes: `*` and `?` stay within a name, `**` crosses folders, `{a,b}` is one of
 * these words. A pattern without a slash fits a name in any folder, and one that ends with a slash all below it.
 * @returns Whether a path, seen from the folder of the pattern, fits.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const trimmed = pattern.replace(/^\.?\//, '');
  const below = trimmed.endsWith('/') ? `${trimmed}**` : trimmed;
  const anchored = pattern.startsWith('/') || below.replace(/\/\*\*$/, '').includes('/');
  const segments = (anchored ? below : `**/${below}`).split('/').filter((each) => each !== '');
  return (path) =>
    fitsRow(
      segments,
      path.split('/').filter((each) => each !== ''),
      (segment) => segment === '**',
      (segment, name) => fitsName(segment, name),
    );
}

const choices = /\{([^{}]*)\}/;

/** Each choice multiplies the work; more than these in one name are read as they stand. */
const mostChoices = 4;

function fitsName(pattern: string, name: string, depth = 0): boolean {
  const choice = depth < mostChoices ? choices.exec(pattern) : null;
  if (choice) {
    const [whole, words = ''] = choice;
    return words.split(',').some((word) =>
      fitsName(
        pattern.replace(whole, () => word),
        name,
        depth + 1,
      ),
    );
  }
  return fitsRow(
    [...pattern],
    [...name],
    (letter) => letter === '*',
    (letter, own) => letter === '?' || letter === own,
  );
}
