import { fitsRow } from '../../core/text/wildcards';
import { fitsName, type NamePattern, namePattern } from './wildcards';

/** The rules of one `.gitignore` file. */
export interface IgnoreFile {
  /**
   * What the file says about a path; undefined where it says nothing.
   * @param names The path seen from the folder of the file, name by name.
   */
  ignores(names: readonly string[], isFolder: boolean): boolean | undefined;
}

const anyFolders = Symbol('any folders');

interface Rule {
  readonly names: readonly (NamePattern | typeof anyFolders)[];
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
      const rule = rules.find((each) => (isFolder || !each.isForFolders) && fits(each.names, names));
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
  const parts = path.replace(/^\//, '').split('/');
  const isAnchored = path.includes('/');
  const names = (isAnchored ? parts : ['**', ...parts]).map((part) =>
    part === '**' ? anyFolders : namePattern(part),
  );
  // “a/**” is everything below “a”, which does not make “a” itself disappear.
  if (names.at(-1) === anyFolders) names.push(namePattern('*'));
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? { names: known, isNegated, isForFolders } : undefined;
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

/** Name by name. */
function fits(pattern: Rule['names'], names: readonly string[]): boolean {
  return fitsRow(
    pattern,
    names,
    (part) => part === anyFolders,
    (part, name) => part !== anyFolders && fitsName(part, name),
  );
}
