import { lastUpTo } from '../text/lastUpTo';
import { once } from '../text/once';

import { type Spellings, spellingsOf } from './spellings';
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

/**
 * Thousands of names have to be ready when the first spec is checked, so they are worked on all at once, as one
 * text with a name a line: what the engine does in one call takes a tenth of the time of as many small ones.
 */
export function createSkillNameIndex(
  entries: readonly SkillEntry[],
  spellings: Spellings = spellingsOf(entries),
): SkillNameIndex {
  const parted = once(() => partWords(spellings.lines));
  const lines = once(() => linesOf(parted().replaceAll(' ', '')));
  const search = once(() => createSearch(parted(), lines()));
  const repeated = once(() => spellings.repeated?.() ?? repetitions(lines()));
  const found = new Map<string, number>();

  function nameAt(at: number): KnownName | undefined {
    const skill = entries[spellings.owner(at)];
    if (!skill || repeated().has(at)) return undefined;
    const key = lines().line(at);
    const alias = at < entries.length ? undefined : spellings.texts()[at];
    return alias === undefined ? { key, skill } : { key, skill, alias };
  }

  return {
    find(key) {
      const at = found.get(key) ?? lines().find(key);
      // Typing asks for many a beginning of a name.
      if (found.size >= remembered) found.clear();
      found.set(key, at);
      return entries[spellings.owner(at)];
    },
    eachHolding(text, visit) {
      search().holding(text, (at, where) => {
        const name = nameAt(at);
        if (name) visit(name, where);
      });
    },
    eachBeginningWith(letter, visit) {
      search().beginningWith(letter, (at) => visit(lines().line(at), () => nameAt(at)));
    },
  };
}

const remembered = 2000;

/** The normal form of each on a line of its own, but with a space where a later word begins. */
function partWords(lines: string): string {
  let text = lines.toLowerCase();
  if (/[^\S\n ]/.test(text)) text = text.replace(/[^\S\n ]/g, ' ');
  // One plain letter after the other: an expression for all of them takes ten times as long.
  for (const sign of '._/-') text = text.replaceAll(sign, ' ');
  return text.replaceAll("'", '').replaceAll('’', '');
}

/** A text line by line. */
interface Lines {
  /** With a line break before and behind it. */
  readonly all: string;
  /** Where each line starts in it. */
  readonly starts: Uint32Array;
  line(at: number): string;
  /** The first line that is just this; -1 for none. */
  find(text: string): number;
}

function linesOf(text: string): Lines {
  const all = `\n${text}\n`;
  const starts = Uint32Array.from(placesBehind(all, '\n'));
  return {
    all,
    starts,
    line: (at) => all.slice(starts[at], (starts[at + 1] ?? 0) - 1),
    find(line) {
      const place = all.indexOf(`\n${line}\n`);
      return place < 0 ? -1 : lastUpTo(starts, place + 1);
    },
  };
}

/** The lines that an earlier one says already. */
function repetitions({ starts, line }: Lines): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (let at = 0; at < starts.length; at++) {
    const text = line(at);
    if (seen.has(text)) repeated.add(at);
    seen.add(text);
  }
  return repeated;
}

/** Finds names in the text of all of them, in the order they were given. */
interface Search {
  holding(text: string, visit: (at: number, where: 'start' | 'word') => void): void;
  beginningWith(letter: string, visit: (at: number) => void): void;
}

function createSearch(parted: string, { all, starts }: Lines): Search {
  // Spaces that are gone no longer count; the line break at the very beginning does.
  const words = Uint32Array.from(placesBehind(parted, ' '), (place, before) => place - before);
  const places = byLetter(all, Uint32Array.of(...starts, ...words).sort());
  return {
    holding(text, visit) {
      let index = -1;
      let last = -1;
      for (const place of places.get(text.charAt(0)) ?? []) {
        if (!all.startsWith(text, place)) continue;
        index = lastUpTo(starts, place, Math.max(index, 0));
        // One place in a name is enough.
        if (index === last) continue;
        last = index;
        visit(index, starts[index] === place ? 'start' : 'word');
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

/** The places in order, by the letter that stands there. */
function byLetter(text: string, places: Uint32Array): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const place of places) {
    const letter = text.charAt(place);
    const same = found.get(letter);
    if (same) same.push(place);
    else found.set(letter, [place]);
  }
  return found;
}

function placesBehind(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at + 1);
  return places;
}
