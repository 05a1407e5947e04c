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
    fits(
      segments,
      path.split('/').filter((each) => each !== ''),
    );
}

/** Segment by segment, remembering where the last `**` may try again: never more than a path times a pattern. */
function fits(pattern: readonly string[], path: readonly string[]): boolean {
  let at = 0;
  let index = 0;
  let retry: { readonly at: number; index: number } | undefined;
  while (index < path.length) {
    const segment = pattern[at];
    if (segment === '**') {
      retry = { at: at + 1, index };
      at++;
    } else if (segment !== undefined && fitsName(segment, path[index] ?? '')) {
      at++;
      index++;
    } else if (retry) {
      retry.index++;
      at = retry.at;
      index = retry.index;
    } else return false;
  }
  return pattern.slice(at).every((segment) => segment === '**');
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
  return fitsLetters([...pattern], [...name]);
}

function fitsLetters(pattern: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  let index = 0;
  let retry: { readonly at: number; index: number } | undefined;
  while (index < name.length) {
    const letter = pattern[at];
    if (letter === '*') {
      retry = { at: at + 1, index };
      at++;
    } else if (letter !== undefined && (letter === '?' || letter === name[index])) {
      at++;
      index++;
    } else if (retry) {
      retry.index++;
      at = retry.at;
      index = retry.index;
    } else return false;
  }
  return pattern.slice(at).every((letter) => letter === '*');
}
