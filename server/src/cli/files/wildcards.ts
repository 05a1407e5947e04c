import { fitsRow } from '../../core/text/wildcards';

/** A name of a file or folder with wildcards, ready to be compared with names. */
export type NamePattern = readonly Letter[];

/** One letter of a pattern: itself, any number of letters, or one letter that fits. */
type Letter = string | typeof anyLetters | ((letter: string) => boolean);

const anyLetters = Symbol('any letters');
const anyLetter = (): boolean => true;

/**
 * Reads a name as `.gitignore` files write it: `*` is any number of letters, `?` one letter, `[a-z]` one of these,
 * `[!a-z]` one of the others, and a backslash takes the special meaning from the next letter.
 * @returns Undefined where no name can fit, such as with a bracket that is never closed.
 */
export function namePattern(source: string): NamePattern | undefined {
  const letters = [...source];
  const pattern: Letter[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if (letter === '\\') {
      const next = letters[++at];
      if (next === undefined) return undefined;
      pattern.push(next);
    } else if (letter === '*') pattern.push(anyLetters);
    else if (letter === '?') pattern.push(anyLetter);
    else if (letter === '[') {
      const choice = choiceAt(letters, at + 1);
      if (!choice) return undefined;
      pattern.push(choice.fits);
      at = choice.end;
    } else pattern.push(letter);
  }
  return pattern;
}

/** Whether a name fits, in a time that grows with the product of both lengths at most. */
export function fitsName(pattern: NamePattern, name: string): boolean {
  return fitsRow(
    pattern,
    [...name],
    (expected) => expected === anyLetters,
    (expected, letter) => (typeof expected === 'function' ? expected(letter) : expected === letter),
  );
}

/** A choice of letters, from behind its opening bracket on. A bracket that comes first is a letter. */
function choiceAt(letters: readonly string[], start: number) {
  const isInverted = letters[start] === '!' || letters[start] === '^';
  const first = isInverted ? start + 1 : start;
  const tests: ((letter: string) => boolean)[] = [];
  for (let at = first; at < letters.length; at++) {
    if (letters[at] === ']' && at > first) {
      const fits = (letter: string) => tests.some((test) => test(letter)) !== isInverted;
      return { end: at, fits };
    }
    const named = letters[at] === '[' && letters[at + 1] === ':' ? namedClass(letters, at) : undefined;
    if (named) {
      tests.push(named.test);
      at = named.end;
      continue;
    }
    if (letters[at] === '\\') at++;
    const from = letters[at] ?? '';
    const isRange = letters[at + 1] === '-' && letters[at + 2] !== undefined && letters[at + 2] !== ']';
    if (!isRange) {
      tests.push((letter) => letter === from);
      continue;
    }
    at += letters[at + 2] === '\\' ? 3 : 2;
    const to = letters[at] ?? '';
    tests.push((letter) => letter >= from && letter <= to);
  }
  return undefined;
}

function namedClass(letters: readonly string[], start: number) {
  const end = letters.indexOf(']', start);
  const name = letters.slice(start + 2, end - 1).join('');
  const test = letters[end - 1] === ':' ? classes[name] : undefined;
  return test && { end, test: (letter: string) => test.test(letter) };
}

const classes: Readonly<Record<string, RegExp>> = {
  alnum: /[a-z0-9]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[0-9a-f]/i,
};
