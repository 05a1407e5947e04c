import { distance } from '../text/distance';
import { once } from '../text/once';
import { normalizeSkill } from './normalizeSkill';
import { createSkillNameIndex, type KnownName, type SkillNameIndex } from './skillNameIndex';
import { type Spellings, spellingsOf } from './spellings';
import type { SkillCategory, SkillEntry } from './types';

export { normalizeSkill } from './normalizeSkill';

/** The skills people can name, to be found by any of their names. */
export interface SkillTable {
  readonly all: readonly SkillEntry[];
  readonly categories: readonly SkillCategory[];
  readonly spellings: Spellings;
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
  spellings: Spellings = spellingsOf(entries),
): SkillTable {
  const names = once(() => createSkillNameIndex(entries, spellings));
  const byName = once(() => inOrder(entries));
  const found = new Map<string, SkillEntry | undefined>();
  const categoryById = new Map(categories.map((category) => [category.id, category]));

  /** Texts and lists name the same few skills again and again. */
  function find(name: string): SkillEntry | undefined {
    const before = found.get(name);
    if (before !== undefined || found.has(name)) return before;
    const skill = names().find(normalizeSkill(name));
    if (found.size >= mostRemembered) found.clear();
    found.set(name, skill);
    return skill;
  }

  return {
    all: entries,
    categories,
    spellings,
    category: (id) => categoryById.get(id),
    find,
    search: (query, options = {}) => {
      const wanted = normalizeSkill(query);
      return wanted === '' ? everything(byName(), options) : search(names(), wanted, options);
    },
  };
}

const mostRemembered = 2000;

const scores = { exact: 1000, exactAlias: 960, prefix: 900, aliasPrefix: 780, word: 600, fuzzy: 400 };
/** Enough for a good match to outrank a preferred but slightly worse one of the same kind only. */
const preferred = 60;

function search(
  names: SkillNameIndex,
  query: string,
  { limit = 100, exclude, prefer = [] }: SkillSearch,
): SkillMatch[] {
  const best = new Map<SkillEntry, SkillMatch>();
  const bonus = new Map(prefer.map((skill, at) => [skill, preferred - Math.min(at, 50)]));
  const offer: Offer = ({ skill, alias }, matched, score) => {
    if (exclude?.has(skill)) return;
    const total = score + (bonus.get(skill) ?? 0);
    if ((best.get(skill)?.score ?? Number.NEGATIVE_INFINITY) >= total) return;
    best.set(skill, { skill, matched, score: total, ...(alias ? { via: alias } : {}) });
  };
  let begun = 0;
  names.eachHolding(query, (name, at) => {
    if (at === 'start') begun++;
    offerPlain(name, at, query, offer);
  });
  // What a name begins with is no misspelling of another one.
  if (begun === 0) offerMisspelled(names, query, offer);
  return [...best.values()]
    .sort((a, b) => b.score - a.score || compare(a.skill.name.toLowerCase(), b.skill.name.toLowerCase()))
    .slice(0, limit);
}

function everything(
  byName: readonly SkillEntry[],
  { limit = 100, exclude, prefer = [] }: SkillSearch,
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

type Offer = (name: KnownName, matched: SkillMatch['matched'], score: number) => void;

function offerPlain(name: KnownName, at: 'start' | 'word', query: string, offer: Offer): void {
  const { key, alias } = name;
  const rest = Math.min(key.length - query.length, 50);
  if (at === 'word') {
    offer(name, alias === undefined ? 'word' : 'alias', scores.word - rest - (alias === undefined ? 0 : 20));
  } else if (alias === undefined) {
    offer(name, 'prefix', rest === 0 ? scores.exact : scores.prefix - rest);
  } else {
    offer(name, 'alias', rest === 0 ? scores.exactAlias : scores.aliasPrefix - rest);
  }
}

function offerMisspelled(names: SkillNameIndex, query: string, offer: Offer): void {
  const allowed = query.length < 3 ? 0 : query.length < 5 ? 1 : query.length < 9 ? 2 : 3;
  if (allowed === 0) return;
  // A slip in the first letter is rare, except that it trades places with the second one.
  for (const first of new Set(query.slice(0, 2))) {
    names.eachBeginningWith(first, (key, name) => {
      const whole = distance(query, key, allowed);
      const begun = key.length > query.length ? distance(query, key.slice(0, query.length), allowed - 1) : 9;
      const steps = Math.min(whole, begun + 0.5);
      const meant = steps <= allowed ? name() : undefined;
      if (meant) offer(meant, 'fuzzy', scores.fuzzy - 100 * steps);
    });
  }
}

/** By name, whatever its case. */
function inOrder(entries: readonly SkillEntry[]): readonly SkillEntry[] {
  const names = new Map(entries.map((skill) => [skill, skill.name.toLowerCase()]));
  return [...entries].sort((a, b) => compare(names.get(a) ?? '', names.get(b) ?? ''));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
