import { once } from '../text/once';
import type { SkillEntry } from './types';

/**
 * All names of all skills, in normal form: the canonical ones first, then the aliases. A name that several have
 * belongs to the first of them.
 */
export interface SkillNameIndex {
  find(key: string): SkillEntry | undefined;
  /** Calls back for each name that holds the text at its beginning or, if not there, at that of a later word. */
  eachHolding(text: string, visit: (name: KnownName, at: 'start' | 'word') => void): void;
  /** The names that begin with a letter; those that fit can be asked for. */
  eachBeginningWith(letter: string, visit: (key: string, name: () => KnownName | undefined) => void): void;
}

export interface KnownName {
  readonly key: string;
  readonly skill: SkillEntry;
  /** Absent where this is the canonical name. */
  readonly alias?: string;
}

/** What is left of a name once the ways to spell it are gone: "Node.js", "node js" and "NodeJS" are one. */
export function normalizeSkill(name: string): string {
  return name.toLowerCase().replace(/[\s._/'’-]+/g, '');
}

/**
 * Thousands of names have to be ready when the first spec is checked, so they are worked on all at once, as one
 * text with a name a line: what the engine does in one call takes a tenth of the time of as many small ones.
 */
export function createSkillNameIndex(entries: readonly SkillEntry[]): SkillNameIndex {
  const spellings = spellingsOf(entries);
  const parted = partWords(spellings.texts);
  const keys = parted.replaceAll(' ', '').split('\n');
  const byKey = new Map<string, number>();
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? '';
    if (!byKey.has(key)) byKey.set(key, at);
  }
  const search = once(() => createSearch(parted));

  function nameAt(at: number): KnownName | undefined {
    const skill = entries[spellings.owners[at] ?? -1];
    const key = keys[at] ?? '';
    if (!skill || byKey.get(key) !== at) return undefined;
    const alias = at < entries.length ? undefined : spellings.texts[at];
    return alias === undefined ? { key, skill } : { key, skill, alias };
  }

  return {
    find(key) {
      const at = byKey.get(key);
      return at === undefined ? undefined : entries[spellings.owners[at] ?? -1];
    },
    eachHolding(text, visit) {
      search().holding(text, (at, where) => {
        const name = nameAt(at);
        if (name) visit(name, where);
      });
    },
    eachBeginningWith(letter, visit) {
      search().beginningWith(letter, (at) => visit(keys[at] ?? '', () => nameAt(at)));
    },
  };
}

/** All names of some skills, as they are written: the canonical ones first, then the aliases. */
export interface Spellings {
  readonly texts: readonly string[];
  /** The index of the entry that has the name. */
  readonly owners: Uint32Array;
}

export function spellingsOf(entries: readonly SkillEntry[]): Spellings {
  const texts = entries.map(({ name }) => name);
  const owners = entries.map((_, at) => at);
  for (const [at, { aliases }] of entries.entries()) {
    for (const alias of aliases) {
      texts.push(alias);
      owners.push(at);
    }
  }
  return { texts, owners: Uint32Array.from(owners) };
}

/** The normal form of each on a line of its own, but with a space where a later word begins. */
function partWords(names: readonly string[]): string {
  const text = names.join('\n').toLowerCase();
  const isPlain = text.split('\n').length === names.length;
  // The house may have a name with a line break in it.
  const lines = isPlain ? text : names.map((name) => name.toLowerCase().replaceAll('\n', ' ')).join('\n');
  return lines.replace(/(?:[^\S\n]|[._/-])+/g, ' ').replace(/['’]+/g, '');
}

/** Finds names in the text of all of them, in the order they were given. */
interface Search {
  holding(text: string, visit: (at: number, where: 'start' | 'word') => void): void;
  beginningWith(letter: string, visit: (at: number) => void): void;
}

function createSearch(parted: string): Search {
  const all = `\n${parted.replaceAll(' ', '')}`;
  const starts = Uint32Array.from(placesBehind(all, '\n'));
  // Spaces that are gone no longer count; the line break at the very beginning does.
  const words = Uint32Array.from(placesBehind(parted, ' '), (place, before) => place - before);
  const end = all.length;
  return {
    holding(text, visit) {
      let index = 0;
      let word = 0;
      for (let found = all.indexOf(text); found >= 0 && text !== ''; ) {
        index = lastUpTo(starts, found, index);
        word = lastUpTo(words, found, word);
        const isStart = starts[index] === found;
        const isWord = words[word] === found;
        if (isStart || isWord) visit(index, isStart ? 'start' : 'word');
        // One place in a name is enough.
        found = all.indexOf(text, isStart || isWord ? (starts[index + 1] ?? end) : found + 1);
      }
    },
    beginningWith(letter, visit) {
      const line = `\n${letter}`;
      let index = 0;
      for (let found = all.indexOf(line); found >= 0; found = all.indexOf(line, found + 1)) {
        index = lastUpTo(starts, found + 1, index);
        visit(index);
      }
    },
  };
}

/** The index of the last value up to a limit; at least `from`. The further on it is, the longer the steps. */
function lastUpTo(sorted: Uint32Array, limit: number, from: number): number {
  let low = from;
  let step = 1;
  while ((sorted[low + step] ?? Number.POSITIVE_INFINITY) <= limit) {
    low += step;
    step *= 2;
  }
  for (; step >= 1; step /= 2) {
    if ((sorted[low + step] ?? Number.POSITIVE_INFINITY) <= limit) low += step;
  }
  return low;
}

function placesBehind(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at + 1);
  return places;
}
