import { distance } from '../text/distance';
import { once } from '../text/once';
import { remember } from '../text/remember';
import { levelOf, withoutLevel, words } from './titleWords';
import type { RoleEntry, RoleLevelId } from './types';

/** The roles of the library, to be found by the titles people give them in real postings. */
export interface RoleTable {
  readonly all: readonly RoleEntry[];
  byId(id: string): RoleEntry | undefined;
  /** The role a title names, whatever level, team or gender marks surround it. */
  match(title: string): RoleMatch | undefined;
  /** Titles that begin like the query, with and without a level; without a query the plain titles. */
  search(query: string): RoleTitle[];
}

export interface RoleMatch {
  readonly role: RoleEntry;
  readonly level?: RoleLevelId;
}

export interface RoleTitle extends RoleMatch {
  readonly title: string;
}

export function createRoleTable(entries: readonly RoleEntry[]): RoleTable {
  const byId = new Map(entries.map((role) => [role.id, role]));
  const names = once(() => entries.flatMap(namesOf));
  const titles = once(() => entries.flatMap(titlesOf));
  // The title is asked for with every key, and hardly ever changes; the files of a folder have some in common.
  const matches = remember(mostTitles, (title) => ({ match: match(title, names()) }));
  return {
    all: entries,
    byId: (id) => byId.get(id),
    match: (title) => matches(title).match,
    search: (query) => search(query, titles()),
  };
}

const mostTitles = 200;

interface RoleName {
  readonly role: RoleEntry;
  readonly exact: string;
  readonly words: readonly string[];
  /** The words as one text. */
  readonly key: string;
}

interface ListedTitle extends RoleTitle {
  readonly words: readonly string[];
}

function namesOf(role: RoleEntry): RoleName[] {
  const plain = [role.title, ...(role.aliases ?? [])].map(words);
  const ofLevels = role.levels.map(({ title }) => words(title));
  return [
    ...plain.map((name) => roleName(role, name, broad(name))),
    ...ofLevels.map((name) => roleName(role, name, broad(withoutLevel(name)))),
  ];
}

function roleName(role: RoleEntry, name: readonly string[], own: readonly string[]): RoleName {
  return { role, exact: key(name), words: own, key: key(own) };
}

function titlesOf(role: RoleEntry): ListedTitle[] {
  const { title, levels } = role;
  const others = levels.filter((level) => level.title !== title);
  return [
    { title, role, words: words(title) },
    ...others.map((level) => ({ title: level.title, role, level: level.level, words: words(level.title) })),
  ];
}

function match(title: string, names: readonly RoleName[]): RoleMatch | undefined {
  const given = words(title);
  if (given.length === 0) return undefined;
  const wanted = broad(given);
  const written = key(given);
  const exact = names.find((name) => name.exact === written);
  const within = longestWithin(wanted, names);
  // A single word such as "developer" says less than a longer name with a slip in it.
  const near = within && within.words.length > 1 ? undefined : misspelled(broad(withoutLevel(given)), names);
  const found = exact ?? near ?? within;
  if (!found) return undefined;
  const own = new Set(found.words);
  const usual = new Set(found.role.levels.map(({ level }) => level));
  const level = levelOf(given, (word, named) => !own.has(word) || usual.has(named));
  return level ? { role: found.role, level } : { role: found.role };
}

/** The name with the most words that stands in the title as a whole; of equally long ones the first. */
function longestWithin(title: readonly string[], names: readonly RoleName[]): RoleName | undefined {
  const text = ` ${title.join(' ')} `;
  let best: RoleName | undefined;
  let bestAt = 0;
  for (const name of names) {
    const at = name.words.length > 0 ? placeOf(name.key, text) : -1;
    if (at < 0) continue;
    const longer = name.words.length - (best?.words.length ?? 0);
    if (longer > 0 || (longer === 0 && at < bestAt)) [best, bestAt] = [name, at];
  }
  return best;
}

/** Where words stand in a text of words with a space at both ends; -1 where they do not, or not as a whole. */
function placeOf(words: string, text: string): number {
  let at = text.indexOf(words);
  while (at >= 0 && !(text.charAt(at - 1) === ' ' && text.charAt(at + words.length) === ' '))
    at = text.indexOf(words, at + 1);
  return at;
}

function misspelled(title: readonly string[], names: readonly RoleName[]): RoleName | undefined {
  const wanted = key(title);
  let limit = wanted.length < 6 ? 0 : wanted.length < 12 ? 1 : 2;
  let best: RoleName | undefined;
  for (const name of names) {
    const steps = distance(wanted, name.key, limit);
    if (steps > limit) continue;
    best = name;
    limit = steps - 1;
    if (limit < 0) break;
  }
  return best;
}

function search(query: string, titles: readonly ListedTitle[]): RoleTitle[] {
  const wanted = words(query);
  if (wanted.length === 0) return titles.filter(({ level }) => level === undefined);
  const last = wanted.at(-1) ?? '';
  const whole = wanted.slice(0, -1);
  return titles
    .filter(
      (title) =>
        whole.every((word) => title.words.includes(word)) &&
        title.words.some((word) => word.startsWith(last)),
    )
    .map((title) => ({ title, rank: rank(title, wanted) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ title }) => title);
}

/** Titles that begin with the query come first, then those without a level, then the shorter ones. */
function rank(title: ListedTitle, wanted: readonly string[]): number {
  const begins = title.words.join(' ').startsWith(wanted.join(' '));
  return (begins ? 0 : 1000) + (title.level === undefined ? 0 : 100) + title.words.length;
}

/** In titles, engineer, developer and programmer name the same work. */
function broad(title: readonly string[]): string[] {
  return title.map((word) => (word === 'engineer' || word === 'programmer' ? 'developer' : word));
}

function key(title: readonly string[]): string {
  return title.join(' ');
}
