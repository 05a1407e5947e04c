import { anyThings, fitsSteps, type Step } from '../../core/text/automaton';
import { choiceAt } from '../../core/text/letterChoice';

/**
 * Reads a name as `.gitignore` files write it: `*` is any number of letters, `?` one letter, `[a-z]` one of these,
 * `[!a-z]` one of the others, and a backslash takes the special meaning from the next letter.
 * @returns Whether a name fits; undefined where none can, such as with a bracket that is never closed.
 */
export function namePattern(source: string): ((name: string) => boolean) | undefined {
  if (!/[\\*?[]/.test(source)) return (name) => name === source;
  const letters = [...source];
  const steps: Step<string>[] = [];
  const add = (fits: (letter: string) => boolean): void => void steps.push({ kind: 'one', fits });
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if (letter === '\\') {
      const next = letters[++at];
      if (next === undefined) return undefined;
      add((own) => own === next);
    } else if (letter === '*') steps.push(anyThings);
    else if (letter === '?') add(() => true);
    else if (letter === '[') {
      const choice = choiceAt(letters, at + 1);
      if (!choice) return undefined;
      add(choice.fits);
      at = choice.end;
    } else add((own) => own === letter);
  }
  return (name) => fitsSteps(steps, [...name]);
}
