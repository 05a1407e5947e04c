import { anyThings, fitsSteps, type Step } from './automaton';
import { nameGlob } from './nameGlob';

/**
 * Reads a pattern for paths with slashes: `*` and `?` stay within a name, `**` crosses folders, `{a,b}` is one of
 * these words. A pattern without a slash fits a name in any folder, and one that ends with a slash all below it.
 * @returns Whether a path, seen from the folder of the pattern, fits.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const trimmed = pattern.replace(/^\.?\//, '');
  const below = trimmed.endsWith('/') ? `${trimmed}**` : trimmed;
  const anchored = trimmed !== pattern || below.replace(/\/\*\*$/, '').includes('/');
  const steps = namesOf(anchored ? below : `**/${below}`).map(stepFor);
  return (path) => fitsSteps(steps, namesOf(path));
}

function stepFor(segment: string): Step<string> {
  return segment === '**'
    ? anyThings
    : { kind: 'one', fits: nameGlob(segment, { hidesDots: false }).matches };
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}
