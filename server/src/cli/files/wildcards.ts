import { choiceAt } from '../../core/text/letterChoice';
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
