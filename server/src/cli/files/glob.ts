import { fitsSteps, type Step } from '../../core/text/automaton';
import { choiceAt } from '../../core/text/letterChoice';
import { nameGlob } from '../../core/text/nameGlob';
import { UsageError } from '../command';

/** A pattern for paths, ready to be looked for. */
export interface Glob {
  /** The part in front of the first wildcard: the folder to look in. Empty for the current one. */
  readonly base: string;
  /** Whether a path below the base, with slashes, fits. */
  matches(path: string): boolean;
  /** Whether anything in or below this folder, a path below the base, could fit. */
  mayHold(folder: string): boolean;
}

const wildcard = /[*?[{]/;

export function isPattern(path: string): boolean {
  return wildcard.test(path);
}

/**
 * Reads a pattern: `*` and `?` stay within a name, `**` crosses folders, `[ab]` is one of these characters,
 * `{a,b}` one of these words. Names that start with a dot fit only where the pattern has the dot.
 * @throws {UsageError} where it makes no sense, such as `[z-a]`.
 */
export function parseGlob(pattern: string): Glob {
  const segments = pattern
    .split('/')
    .filter((segment, at) => at === 0 || (segment !== '' && segment !== '.'));
  const fixed = segments.findIndex((segment) => wildcard.test(segment));
  const base = segments.slice(0, fixed).join('/') || (fixed > 0 ? '/' : '');
  const rest = segments.slice(fixed);
  const steps = rest.map((segment) => stepFor(segment, pattern));
  const hidden = rest.some((segment) => /^\.[^.]|[{,]\./.test(segment));
  return {
    base,
    matches: (path) => fitsSteps(steps, path.split('/')),
    mayHold: (folder) => hidden || !/(?:^|\/)\./.test(folder),
  };
}

function stepFor(segment: string, pattern: string): Step<string> {
  if (segment === '**') return { kind: 'any', fits: (name) => !name.startsWith('.') };
  const { matches, isSound } = nameGlob(segment, { choices: choiceAt, hidesDots: true });
  if (!isSound) throw new UsageError(`“${pattern}” is no pattern for paths.`);
  return { kind: 'one', fits: matches };
}
