import type { LawDemands, LawDoubt, LawMatch } from '../knowledge/laws';
import { lawSourceWord } from '../knowledge/sources';
import type { Severity } from '../schema/finding';
import { perSpec } from './perSpec';

/** The laws that hold for the job of a spec, or may hold. */
export const lawsOf = perSpec(({ laws, facts, today }): readonly LawMatch[] => {
  const { workplace, places, remoteFrom, employees } = facts;
  return laws.matching({ workplace, places, remoteFrom, employees, today });
});

/** How loudly to tell what a law asks for: only what surely holds and stands in the posting is a warning. */
export function weightOf({ law, doubts }: LawMatch): Severity {
  if (law.duty !== 'posting') return 'hint';
  return doubts.length > 0 ? 'info' : 'warning';
}

/** Those that ask for something and hold most surely; several of them make one finding. */
export function askingFor(matches: readonly LawMatch[], asks: (demands: LawDemands) => boolean): LawMatch[] {
  const asking = matches.filter(({ law }) => asks(law.asks));
  return [...asking].sort((a, b) => rank(a) - rank(b));
}

function rank(match: LawMatch): number {
  return (
    ['error', 'warning', 'info', 'hint'].indexOf(weightOf(match)) * 100 +
    match.doubts.length * 2 +
    (match.law.cities ? 1 : 0)
  );
}

/** More names would make no sentence any more. */
const mostNamed = 2;

/** Who asks, since when, as of which day, by which source, and what it is not. */
export function citation(matches: readonly LawMatch[]): { readonly who: string; readonly source: string } {
  const named = matches.slice(0, mostNamed);
  const names = named.map(
    ({ law }) => `${law.name} (${citationOf(law)}; ${law.effect ?? 'in force since'} ${law.from})`,
  );
  const others = matches.length - named.length;
  const more = others > 0 ? ` and ${others} more ${others === 1 ? 'law' : 'laws'}` : '';
  const [first] = matches;
  const address = first?.law.sources[0] ?? '';
  const checked = matches.map(({ law }) => law.checked).sort()[0];
  return {
    who: names.join(others > 0 ? ', ' : ' and ') + more,
    source: `As of ${checked}, ${lawSourceWord(address)}: ${address}. This is not legal advice.`,
  };
}

/** "C.R.S. 8-5-201 (SB 19-085)" without parentheses of its own. */
function citationOf({ citation }: LawMatch['law']): string {
  return citation.replace(/ \(([^()]+)\)$/, ', $1');
}

/** What would settle whether the laws hold, as a sentence with a space in front; nothing where none is needed. */
export function whatToFillIn(matches: readonly LawMatch[]): string {
  const has = (doubt: LawDoubt): boolean => matches.every(({ doubts }) => doubts.includes(doubt));
  const least = Math.min(...matches.map(({ law }) => law.employees?.from ?? 1));
  if (has('size'))
    return ` It depends on how many people work for you (${least} or more): write the number under organization.employees.`;
  if (has('size-there')) return ` It depends on whether ${least} or more people work for you there.`;
  if (has('reach'))
    return ' It depends on whether people may work from there: name the places under location.remoteFrom.';
  if (has('remote')) return ' It depends on whether remote work is covered, which the sources do not say.';
  return '';
}

/** "asks", "may ask": as sure as the surest of the laws. */
export function verb(matches: readonly LawMatch[]): string {
  const [surest] = matches;
  const isSure = surest !== undefined && surest.doubts.length === 0;
  if (matches.length > 1) return isSure ? 'ask' : 'may ask';
  return isSure ? 'asks' : 'may ask';
}
