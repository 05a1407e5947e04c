import type { HouseRules } from '../config';
import type { RoleTable } from '../knowledge/roles';
import { rolesOfCode } from '../knowledge/rolesOfCode';
import type { SkillTable } from '../knowledge/skills';
import { words } from '../knowledge/titleWords';
import type { RoleEntry, SkillCategory, SkillEntry } from '../knowledge/types';

/** A skill that somebody looked up. */
export interface FoundSkill {
  readonly skill: SkillEntry;
  readonly category: SkillCategory | undefined;
  /** Uri of the house catalog that describes it; undefined where it is just built in. */
  readonly catalog: string | undefined;
}

/** Enough to hold every plain match in front of the guesses. */
const searched = 100;

/** The skills a name may mean, best first. What it may be a misspelling of counts only where nothing else fits. */
export function findSkills(
  term: string,
  limit: number,
  { skills }: { readonly skills: SkillTable },
  house?: HouseRules,
): FoundSkill[] {
  if (term.trim() === '') return [];
  const matches = skills.search(term, { limit: Math.max(limit, searched) });
  const plain = matches.filter(({ matched }) => matched !== 'fuzzy');
  return (plain.length > 0 ? plain : matches).slice(0, limit).map(({ skill }) => ({
    skill,
    category: skills.category(skill.category),
    catalog: house?.originOf(skill)?.uri,
  }));
}

/** All roles that a title, a part of one, another name or an occupation code may mean, best first. */
export function findRoles(term: string, { roles }: { readonly roles: RoleTable }): readonly RoleEntry[] {
  if (term.trim() === '') return [];
  if (/^\d[\d.-]*$/.test(term.trim())) return rolesOfCode(term.trim(), roles);
  const meant = roles.match(term);
  const wanted = words(term);
  const found = new Set([
    ...(meant ? [meant.role] : []),
    ...roles.search(term).map(({ role }) => role),
    ...roles.all.filter(({ aliases = [] }) => aliases.some((alias) => holds(words(alias), wanted))),
  ]);
  // "Nurse" means nurses; nurseries are only meant where nobody is called that.
  const named = [...found].filter((role) => role === meant?.role || hasName(role, wanted));
  return named.length > 0 ? named : [...found];
}

/** True where one of the names holds all these words as they are. */
function hasName({ title, levels, aliases = [] }: RoleEntry, wanted: readonly string[]): boolean {
  return [title, ...levels.map((level) => level.title), ...aliases].some((name) => {
    const own = words(name);
    return wanted.every((word) => own.includes(word));
  });
}

/** True where a name holds all words that are asked for, the last of them begun at least. */
function holds(name: readonly string[], wanted: readonly string[]): boolean {
  const last = wanted.at(-1);
  if (last === undefined) return false;
  return (
    wanted.slice(0, -1).every((word) => name.includes(word)) && name.some((word) => word.startsWith(last))
  );
}
