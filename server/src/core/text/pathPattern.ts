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
    .flatMap((each) => (each === '' ? [] : [choicesIn(each)]));
  return (path) =>
    fitsRow(
      segments,
      path.split('/').filter((each) => each !== ''),
      (choices) => choices[0] === '**',
      (choices, name) => choices.some((choice) => fitsName(choice, name)),
    );
}

const braces = /\{([^{}]*)\}/;

/** Each pair of braces multiplies the work; what would be more names than these is read as it stands. */
const mostNames = 1000;

/** The names that one with braces stands for. */
function choicesIn(pattern: string): readonly string[] {
  let names = [pattern];
  for (;;) {
    const open = names.map((name) => ({ name, found: braces.exec(name) }));
    const wordsIn = (found: RegExpExecArray): string[] => (found[1] ?? '').split(',');
    const count = open.reduce((sum, { found }) => sum + (found ? wordsIn(found).length : 1), 0);
    if (count > mostNames || open.every(({ found }) => !found)) return names;
    names = open.flatMap(({ name, found }) =>
      found ? wordsIn(found).map((word) => name.replace(found[0], () => word)) : name,
    );
  }
}

function fitsName(pattern: string, name: string): boolean {
  return fitsRow(
    [...pattern],
    [...name],
    (letter) => letter === '*',
    (letter, own) => letter === '?' || letter === own,
  );
}
