/** A choice of letters in a pattern, such as `[a-z]`. */
export interface LetterChoice {
  /** Where its closing bracket is. */
  readonly end: number;
  fits(letter: string): boolean;
  /** False where a range runs backwards, such as in `[z-a]`. */
  readonly isSound: boolean;
}

/**
 * Reads a choice from behind its opening bracket on: `[a-z]` is one of these letters, `[!a-z]` or `[^a-z]` one of
 * the others, `[[:digit:]]` one of a kind; a backslash takes the special meaning from the next letter, and a
 * bracket that comes first is a letter.
 * @returns undefined where it is never closed.
 */
export function choiceAt(letters: readonly string[], start: number): LetterChoice | undefined {
  const isInverted = letters[start] === '!' || letters[start] === '^';
  const first = isInverted ? start + 1 : start;
  const tests: ((letter: string) => boolean)[] = [];
  let isSound = true;
  for (let at = first; at < letters.length; at++) {
    if (letters[at] === ']' && at > first) {
      const fits = (letter: string) => tests.some((test) => test(letter)) !== isInverted;
      return { end: at, fits, isSound };
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
    if (to < from) isSound = false;
    tests.push((letter) => letter >= from && letter <= to);
  }
  return undefined;
}

/** The longest name, with what is around it: `[:xdigit:]`. */
const longest = 10;

function namedClass(letters: readonly string[], start: number) {
  const [, name = ''] = /^\[:([a-z]+):\]/.exec(letters.slice(start, start + longest).join('')) ?? [];
  const test = Object.hasOwn(classes, name) ? classes[name] : undefined;
  return test && { end: start + name.length + 3, test: (letter: string) => test.test(letter) };
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
