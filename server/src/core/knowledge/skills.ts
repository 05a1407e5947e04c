import { distance } from '../text/distance';
import { once } from '../text/once';
import type { SkillCategory, SkillEntry } from './types';

/** The skills people can name, to be found by any of their names. */
export interface SkillTable {
  readonly all: readonly SkillEntry[];
  readonly categories: readonly SkillCategory[];
  category(id: string): SkillCategory | undefined;
  /** By canonical name or alias; case, spaces, dots and hyphens do not count, `+` and `#` do. */
  find(name: string): SkillEntry | undefined;
  /** The skills a half-typed name may mean, best first; all of them for an empty query. */
  search(query: string, options?: SkillSearch): SkillMatch[];
}

export interface SkillSearch {
  readonly limit?: number;
  readonly exclude?: ReadonlySet<SkillEntry>;
  /** Skills that fit what is already there, best first: they win over equally good matches. */
  readonly prefer?: readonly SkillEntry[];
}

export interface SkillMatch {
  readonly skill: SkillEntry;
  readonly matched: 'prefix' | 'alias' | 'word' | 'fuzzy';
  /** The alias that matched, where it was not the name itself. */
  readonly via?: string;
  readonly score: number;
}

export function createSkillTable(
  entries: readonly SkillEntry[],
  categories: readonly SkillCategory[],
): SkillTable {
  const index = once(() => buildIndex(entries));
  const categoryById = new Map(categories.map((category) => [category.id, category]));
  return {
    all: entries,
    categories,
    category: (id) => categoryById.get(id),
    find: (name) => index().byKey.get(normalizeSkill(name))?.skill,
    search: (query, options = {}) => search(index(), normalizeSkill(query), options),
  };
}

/** What is left of a name once the ways to spell it are gone: "Node.js", "node js" and "NodeJS" are one. */
export function normalizeSkill(name: string): string {
  return name.toLowerCase().replace(/[\s._/'’-]+/g, '');
}

interface SkillKey {
  readonly key: string;
  readonly skill: SkillEntry;
  readonly alias?: string;
  /** The normalized rest of the name from each later word on. */
  readonly words: readonly string[];
}

interface SkillIndex {
  readonly byKey: ReadonlyMap<string, SkillKey>;
  readonly byFirst: ReadonlyMap<string, readonly SkillKey[]>;
  readonly keys: readonly SkillKey[];
  /** All skills by name, and the place of each in this order. */
  readonly byName: readonly SkillEntry[];
  readonly order: ReadonlyMap<SkillEntry, number>;
}

function buildIndex(entries: readonly SkillEntry[]): SkillIndex {
  const byKey = new Map<string, SkillKey>();
  const byFirst = new Map<string, SkillKey[]>();
  const keys: SkillKey[] = [];
  for (const skill of entries) add({ key: normalizeSkill(skill.name), skill, words: wordsOf(skill.name) });
  for (const skill of entries) {
    for (const alias of skill.aliases) {
      add({ key: normalizeSkill(alias), skill, alias, words: wordsOf(alias) });
    }
  }
  const names = new Map(entries.map((skill) => [skill, skill.name.toLowerCase()]));
  const byName = [...entries].sort((a, b) => compare(names.get(a) ?? '', names.get(b) ?? ''));
  const order = new Map(byName.map((skill, at) => [skill, at]));
  return { byKey, byFirst, keys, byName, order };

  function add(entry: SkillKey): void {
    if (byKey.has(entry.key)) return;
    byKey.set(entry.key, entry);
    keys.push(entry);
    const first = entry.key.charAt(0);
    const bucket = byFirst.get(first);
    if (bucket) bucket.push(entry);
    else byFirst.set(first, [entry]);
  }
}

function wordsOf(name: string): string[] {
  const words = name.split(/[\s._/-]+/);
  return words.slice(1).map((_, at) => normalizeSkill(words.slice(at + 1).join('')));
}

const scores = { exact: 1000, exactAlias: 960, prefix: 900, aliasPrefix: 780, word: 600, fuzzy: 400 };
/** Enough for a good match to outrank a preferred but slightly worse one of the same kind only. */
const preferred = 60;
/** Misspellings are looked for only where the plain matches are this few. */
const fewMatches = 5;

function search(
  index: SkillIndex,
  query: string,
  { limit = 100, exclude, prefer = [] }: SkillSearch,
): SkillMatch[] {
  if (query === '') return everything(index, prefer, exclude, limit);
  const best = new Map<SkillEntry, SkillMatch>();
  const bonus = new Map(prefer.map((skill, at) => [skill, preferred - Math.min(at, 50)]));
  const offer: Offer = ({ skill, alias }, matched, score) => {
    if (exclude?.has(skill)) return;
    const total = score + (bonus.get(skill) ?? 0);
    if ((best.get(skill)?.score ?? Number.NEGATIVE_INFINITY) >= total) return;
    best.set(skill, { skill, matched, score: total, ...(alias ? { via: alias } : {}) });
  };
  for (const key of index.keys) matchPlain(key, query, offer);
  if (best.size < fewMatches) matchMisspelled(index, query, offer);
  const place = ({ skill }: SkillMatch): number => index.order.get(skill) ?? 0;
  return [...best.values()].sort((a, b) => b.score - a.score || place(a) - place(b)).slice(0, limit);
}

function everything(
  { byName }: SkillIndex,
  prefer: readonly SkillEntry[],
  exclude: ReadonlySet<SkillEntry> | undefined,
  limit: number,
): SkillMatch[] {
  const first = new Set(prefer);
  const matches: SkillMatch[] = [];
  const add = (skill: SkillEntry, score: number): void => {
    if (matches.length < limit && !exclude?.has(skill)) matches.push({ skill, matched: 'prefix', score });
  };
  for (const skill of first) add(skill, preferred);
  for (const skill of byName) if (!first.has(skill)) add(skill, 0);
  return matches;
}

type Offer = (key: SkillKey, matched: SkillMatch['matched'], score: number) => void;

function matchPlain(entry: SkillKey, query: string, offer: Offer): void {
  const { key, alias, words } = entry;
  const rest = Math.min(key.length - query.length, 50);
  if (key.startsWith(query)) {
    if (alias === undefined) offer(entry, 'prefix', rest === 0 ? scores.exact : scores.prefix - rest);
    else offer(entry, 'alias', rest === 0 ? scores.exactAlias : scores.aliasPrefix - rest);
  } else if (rest > 0 && words.some((word) => word.startsWith(query))) {
    offer(entry, alias === undefined ? 'word' : 'alias', scores.word - rest - (alias === undefined ? 0 : 20));
  }
}

function matchMisspelled(index: SkillIndex, query: string, offer: Offer): void {
  const allowed = query.length < 3 ? 0 : query.length < 5 ? 1 : query.length < 9 ? 2 : 3;
  if (allowed === 0) return;
  // A slip in the first letter is rare, except that it trades places with the second one.
  for (const first of new Set(query.slice(0, 2))) {
    for (const entry of index.byFirst.get(first) ?? []) {
      const whole = distance(query, entry.key, allowed);
      const begun =
        entry.key.length > query.length ? distance(query, entry.key.slice(0, query.length), allowed - 1) : 9;
      const steps = Math.min(whole, begun + 0.5);
      if (steps <= allowed) offer(entry, 'fuzzy', scores.fuzzy - 100 * steps);
    }
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
