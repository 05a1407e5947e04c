import { anyThings, fitsSteps, type Step } from '../../core/text/automaton';
import { namePattern } from './wildcards';

/** The rules of one `.gitignore` file. */
export interface IgnoreFile {
  /**
   * What the file says about a path; undefined where it says nothing.
   * @param names The path seen from the folder of the file, name by name.
   */
  ignores(names: readonly string[], isFolder: boolean): boolean | undefined;
}

interface Rule {
  /** Whether a path fits, name by name. */
  readonly fits: (names: readonly string[]) => boolean;
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
}

/** Reads a `.gitignore` file, as https://git-scm.com/docs/gitignore describes it. The last rule that fits counts. */
export function parseIgnoreFile(text: string): IgnoreFile {
  const rules = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line) => parseRule(line) ?? [])
    .reverse();
  return {
    ignores(names, isFolder) {
      const rule = rules.find((each) => (isFolder || !each.isForFolders) && each.fits(names));
      return rule && !rule.isNegated;
    },
  };
}

function parseRule(line: string): Rule | undefined {
  if (line.startsWith('#')) return undefined;
  const isNegated = line.startsWith('!');
  const source = withoutTrailingSpaces((isNegated ? line.slice(1) : line).replace(/\r$/, ''));
  const isForFolders = source.endsWith('/');
  const path = isForFolders ? source.slice(0, -1) : source;
  if (path === '') return undefined;
  const fits = path.includes('/') ? fitsPath(path.replace(/^\//, '')) : fitsAnywhere(path);
  return fits && { fits, isNegated, isForFolders };
}

function fitsPath(path: string): Rule['fits'] | undefined {
  const steps = path.split('/').map(stepFor);
  // “a/**” is everything below “a”, which does not make “a” itself disappear.
  if (steps.at(-1) === anyThings) steps.push(stepFor('*'));
  const known = steps.filter((step) => step !== undefined);
  return known.length === steps.length ? (names) => fitsSteps(known, names) : undefined;
}

/** A pattern without a slash is about names in any folder. */
function fitsAnywhere(name: string): Rule['fits'] | undefined {
  const fits = namePattern(name);
  return fits && ((names) => fits(names.at(-1) ?? ''));
}

function stepFor(part: string): Step<string> | undefined {
  if (part === '**') return anyThings;
  const fits = namePattern(part);
  return fits && { kind: 'one', fits };
}

/** A space counts at the end of a line only behind a backslash. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && !isEscaped(line, end - 1)) end--;
  return line.slice(0, end);
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && text[start - 1] === '\\') start--;
  return (at - start) % 2 === 1;
}
