import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, type Path, stringOf } from '../../document';
import { COUNTRIES, CURRENCIES, LANGUAGES, REGIONS } from '../../schema/formats';
import type { ValuePlace } from './types';

/** A value of a table: what is written, and what it means. */
export interface TableValue {
  readonly value: string;
  readonly meaning?: string;
}

/** The values that are known for a kind of field without being listed in the schema. */
export function tableValues(name: string, place: ValuePlace): readonly TableValue[] {
  switch (name) {
    case 'country':
      return named('region', COUNTRIES);
    case 'country-or-region':
      return [...regionsAfter(place.slot.word), ...named('region', COUNTRIES)];
    case 'currency':
      return named('currency', CURRENCIES);
    case 'language':
      return named('language', LANGUAGES);
    case 'region':
      return regionsOfPlace(place);
    case 'category':
      return place.deps.skills.categories.map(({ id, title }) => ({ value: id, meaning: title }));
    case 'timezone':
      return timezones();
    case 'date':
      return dates(place.context.today, place.path);
    case 'occupation':
      return occupations(place);
    default:
      return [];
  }
}

export const tableKind = CompletionItemKind.Value;

type NameType = 'region' | 'currency' | 'language';

/** What people look for most, so that it stands on top while nothing has been typed. */
const usual: Readonly<Record<NameType, readonly string[]>> = {
  region: ['US', 'GB', 'CA', 'DE', 'FR', 'NL', 'ES', 'IT', 'PL', 'IE', 'IN', 'AU'],
  currency: ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'INR', 'JPY', 'PLN', 'SEK', 'DKK', 'NOK'],
  language: ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'],
};

const namedTables = new Map<NameType, readonly TableValue[]>();

/** Tables never change, so their names are looked up once. */
function named(type: NameType, codes: ReadonlySet<string>): readonly TableValue[] {
  const known = namedTables.get(type);
  if (known) return known;
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  const sorted = [...codes]
    .map((value) => ({ value, meaning: names.of(value) ?? value }))
    .sort((a, b) => a.meaning.localeCompare(b.meaning, 'en'));
  const first = usual[type].flatMap((code) => sorted.filter(({ value }) => value === code));
  const table = [...first, ...sorted.filter(({ value }) => !usual[type].includes(value))];
  namedTables.set(type, table);
  return table;
}

/** `US-` or `us`: the states of a country, for those countries whose states are known. */
function regionsAfter(word: string): TableValue[] {
  const country = word.slice(0, 2).toUpperCase();
  return [...(REGIONS.get(country) ?? [])].map((region) => ({ value: `${country}-${region}` }));
}

function regionsOfPlace({ spec, path }: ValuePlace): TableValue[] {
  const country = stringOf(nodeAt(spec.root, [...path.slice(0, -1), 'country'])) ?? '';
  return [...(REGIONS.get(country) ?? [])].map((value) => ({ value }));
}

let knownTimezones: readonly TableValue[] | undefined;

function timezones(): readonly TableValue[] {
  knownTimezones ??= [
    { value: 'UTC' },
    ...Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/'))
      .map((value) => ({ value })),
  ];
  return knownTimezones;
}

/** Dates that are likely here, counted from today. */
function dates(today: string, path: Path): TableValue[] {
  const inDays = (days: number, meaning: string): TableValue => ({ value: addDays(today, days), meaning });
  const month = (ahead: number): TableValue => ({
    value: firstOfMonth(today, ahead),
    meaning: ahead === 1 ? 'first day of next month' : `first day in ${ahead} months`,
  });
  switch (path.at(-1)) {
    case 'validThrough':
      return [30, 45, 60, 90].map((days) => inDays(days, `in ${days} days`));
    case 'startDate':
      return [{ value: 'As soon as possible' }, month(1), month(2), month(3), month(6)];
    default:
      return [inDays(0, 'today'), inDays(1, 'tomorrow'), inDays(7, 'in a week'), month(1)];
  }
}

/** @param date YYYY-MM-DD; what is no date is given back as it is. */
function addDays(date: string, days: number): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

function firstOfMonth(date: string, ahead: number): string {
  const [year, month] = date.split('-').map(Number);
  if (!year || !month) return date;
  return new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10);
}

/** The codes of the role that the title names first, then those of all other roles. */
function occupations({ spec, path, deps }: ValuePlace): TableValue[] {
  const taxonomy = stringOf(nodeAt(spec.root, [...path.slice(0, -1), 'taxonomy'])) ?? 'onet-soc';
  const title = stringOf(nodeAt(spec.root, ['title'])) ?? '';
  const own = deps.roles.match(title)?.role;
  const byCode = new Map<string, TableValue>();
  for (const role of own ? [own, ...deps.roles.all] : deps.roles.all) {
    const entry = taxonomy === 'onet-soc' ? role.occupation?.onetSoc : role.occupation?.isco08;
    if (!entry || taxonomy === 'esco' || byCode.has(entry.code)) continue;
    byCode.set(entry.code, { value: entry.code, meaning: entry.title });
  }
  return [...byCode.values()];
}
