import type { OccupationCode, RoleEntry } from '../../core/languageService';
import { printable } from './excerpt';
import { wrap } from './layout';
import { painter } from './paint';

/** Roles for people: title, occupation codes, what the work is, and other titles. */
export function prettyRoles(
  term: string,
  roles: readonly RoleEntry[],
  { colors, columns }: { readonly colors: boolean; readonly columns: number },
): string {
  const paint = painter(colors);
  if (roles.length === 0) return `No role fits “${printable(term)}”.\n`;
  const texts = roles.map((role) => {
    const codes = codesOf(role).map(
      ({ label, code, title, judgement }) => `${label} ${code} ${title}${judgement ? nearest : ''}`,
    );
    const aliases = role.aliases ?? [];
    return [
      `${paint('bold', role.title)}\n`,
      wrap(role.summary, columns, 2),
      codes.map((code) => paint('dim', wrap(code, columns, 2, 2))).join(''),
      aliases.length > 0 ? paint('dim', wrap(`Also known as: ${aliases.join(', ')}`, columns, 2, 2)) : '',
    ].join('');
  });
  return texts.join('\n');
}

/** Behind a code whose classification does not name the role. */
const nearest = ' (this title is not listed there; JobSpec chose the nearest code)';

/** The same for other programs; `docs/cli.md` documents the shape. */
export function jsonRoles(term: string, roles: readonly RoleEntry[]): string {
  const found = roles.map((role) => ({
    id: role.id,
    title: role.title,
    aliases: role.aliases ?? [],
    codes: codesOf(role).map(({ taxonomy, code, title, judgement }) => ({
      taxonomy,
      code,
      title,
      judgement,
    })),
    summary: role.summary,
  }));
  return `${JSON.stringify({ version: 1, term, roles: found }, null, 2)}\n`;
}

interface NamedCode extends OccupationCode {
  /** As `occupation.taxonomy` of a job description has it. */
  readonly taxonomy: string;
  readonly label: string;
}

function codesOf({ occupation: { onetSoc, isco08 } }: RoleEntry): NamedCode[] {
  const named = (each: OccupationCode | undefined, taxonomy: string, label: string): NamedCode[] =>
    each ? [{ ...each, taxonomy, label }] : [];
  return [...named(onetSoc, 'onet-soc', 'O*NET-SOC'), ...named(isco08, 'isco-08', 'ISCO-08')];
}
