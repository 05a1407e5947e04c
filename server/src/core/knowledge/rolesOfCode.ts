import type { RoleTable } from './roles';
import { words } from './titleWords';
import type { OccupationCode, RoleEntry } from './types';

/**
 * The roles with an occupation code that begins so, those first whose own code it is: what the classification calls
 * by the role's name, then what it lists in whole, then what JobSpec chose as the nearest.
 */
export function rolesOfCode(code: string, { all }: RoleTable): readonly RoleEntry[] {
  return all
    .flatMap((role) => {
      const own = codesOf(role).filter((each) => each.code.startsWith(code));
      return own.length > 0 ? [{ role, rank: Math.min(...own.map((each) => rank(role, each))) }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ role }) => role);
}

/** Lower is nearer. */
function rank(role: RoleEntry, { title, judgement }: OccupationCode): number {
  const wanted = singular(title);
  const place = [role.title, ...(role.aliases ?? [])].findIndex((name) => singular(name) === wanted);
  if (place >= 0) return place === 0 ? 0 : 1;
  return judgement ? 4 : codesOf(role).some((each) => each.judgement) ? 3 : 2;
}

function codesOf({ occupation: { onetSoc, isco08 } }: RoleEntry): readonly OccupationCode[] {
  return [onetSoc, isco08].filter((each) => each !== undefined);
}

/** Classifications name many people, titles one. */
function singular(title: string): string {
  return words(title)
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}
