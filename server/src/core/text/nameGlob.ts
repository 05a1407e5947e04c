import { fitsSteps, type Step } from './automaton';
import type { choiceAt } from './letterChoice';

/** A pattern for the name of a file or folder. */
export interface NameGlob {
  matches(name: string): boolean;
  /** False where it makes no sense, such as with `[z-a]`. */
  readonly isSound: boolean;
}

export interface NameGlobOptions {
  /** Reads `[ab]`, one of these letters; without it, brackets are letters. */
  readonly choices?: typeof choiceAt;
  /** Whether a name that starts with a dot fits only where the pattern writes that dot. */
  readonly hidesDots: boolean;
}

/**
 * Reads a pattern for a name: `*` is any number of letters, `?` is one, `{a,b}` is one of these words, which are
 * patterns themselves. Braces and brackets that are never closed are letters.
 */
export function nameGlob(pattern: string, { choices, hidesDots }: NameGlobOptions): NameGlob {
  const letters = [...pattern];
  const pairs = pairsOfBraces(letters);
  const steps: Step<string>[] = [];
  const groups: Group[] = [];
  let isSound = true;
  let areChoices = choices !== undefined;
  /** True while nothing of a name can have been read. */
  let isFirst = true;
  const add = (kind: 'one' | 'any', fits: (letter: string) => boolean): void => {
    steps.push({ kind, fits });
    isFirst = false;
  };
  /** The end of a word in braces: its place leads behind all of them. */
  const closeWord = (group: Group): void => {
    group.startsLater ||= isFirst;
    group.ends.push(steps.length);
    steps.push({ kind: 'fork', to: [] });
  };

  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const group = groups.at(-1);
    const choice = letter === '[' && areChoices ? choices?.(letters, at + 1) : undefined;
    if (letter === '[' && !choice) areChoices = false;
    if (letter === '*') add('any', isSeen);
    else if (letter === '?') add('one', isSeen);
    else if (choice) {
      add('one', (own) => isSeen(own) && choice.fits(own));
      isSound &&= choice.isSound;
      at = choice.end;
    } else if (letter === '{' && pairs.has(at)) {
      groups.push({ fork: steps.length, words: [steps.length + 1], ends: [], isFirst, startsLater: false });
      steps.push({ kind: 'fork', to: [] });
    } else if (group && letter === ',') {
      closeWord(group);
      group.words.push(steps.length);
      isFirst = group.isFirst;
    } else if (group && letter === '}') {
      closeWord(group);
      groups.pop();
      steps[group.fork] = { kind: 'fork', to: group.words };
      for (const end of group.ends) steps[end] = { kind: 'fork', to: [steps.length] };
      isFirst = group.startsLater;
    } else add('one', isFirst && letter === '.' ? isDot : (own) => own === letter);
  }
  return {
    isSound,
    matches(name) {
      const row = [...name];
      if (hidesDots && row[0] === '.') row[0] = firstDot;
      return fitsSteps(steps, row);
    },
  };
}

/** Braces that are being read. */
interface Group {
  /** The step that leads to the words. */
  readonly fork: number;
  readonly words: number[];
  readonly ends: number[];
  readonly isFirst: boolean;
  /** Whether a name may start behind the braces, because one of the words is empty. */
  startsLater: boolean;
}

/** Stands for the dot of a hidden name. */
const firstDot = '';

function isSeen(letter: string): boolean {
  return letter !== firstDot;
}

function isDot(letter: string): boolean {
  return letter === '.' || letter === firstDot;
}

/** Where the opening braces are that have a closing one. */
function pairsOfBraces(letters: readonly string[]): ReadonlySet<number> {
  const open: number[] = [];
  const pairs = new Set<number>();
  for (const [at, letter] of letters.entries()) {
    if (letter === '{') open.push(at);
    const start = letter === '}' ? open.pop() : undefined;
    if (start !== undefined) pairs.add(start);
  }
  return pairs;
}
