import type { Law } from './lawTypes';

export type { LawDemands } from './lawTypes';

/** Where a job is, how large the employer is, and which day it is. */
export interface LawQuestion {
  readonly workplace: string | undefined;
  readonly places: readonly LawPlace[];
  /** ISO 3166 codes of where people may work from, in capitals. */
  readonly remoteFrom: readonly string[];
  /** Number of people who work for the employer; undefined where it is not known. */
  readonly employees: number | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface LawPlace {
  readonly city: string | undefined;
  /** ISO 3166-2 without the country, in capitals. */
  readonly region: string | undefined;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string | undefined;
}

/**
 * Why a law may turn out not to hold. `size`: the number of employees is not known. `size-there`: only those in
 * the place count. `reach`: the job can be done from a country of which the place is a part. `remote`: the law
 * does not say whether it covers remote work. `source`: the sources differ. `not-enforced`: nobody is fined yet.
 */
export type LawDoubt = 'size' | 'size-there' | 'reach' | 'remote' | 'source' | 'not-enforced';

export interface LawMatch {
  readonly law: Law;
  readonly doubts: readonly LawDoubt[];
}

export interface LawTable {
  readonly all: readonly Law[];
  /** The laws that hold for a job, or may hold, in the order of the data. */
  matching(question: LawQuestion): readonly LawMatch[];
  /** True where regions of the country have laws of their own. */
  differsWithin(country: string): boolean;
  /** The day on which the oldest entry was last checked; undefined where there is none. */
  readonly checked: string | undefined;
}

/** One for all: most laws hold elsewhere. */
const noMatch: readonly LawMatch[] = [];

export function createLawTable(all: readonly Law[]): LawTable {
  const divided = new Set(
    all.flatMap(({ where, duty }) =>
      duty === 'posting' ? where.flatMap((code) => (code.includes('-') ? code.slice(0, 2) : [])) : [],
    ),
  );
  const countries = all.map(({ where }) => [...new Set(where.map(countryOf))]);
  return {
    all,
    matching(question) {
      const { places, remoteFrom } = question;
      const asked = new Set(
        [...places.flatMap(({ country }) => country ?? []), ...remoteFrom].map(countryOf),
      );
      return all.flatMap((law, index) => {
        const isNear = countries[index]?.some((country) => asked.has(country));
        return (isNear && matchOf(law, question)) || noMatch;
      });
    },
    differsWithin: (country) => divided.has(country),
    checked: all.map(({ checked }) => checked).sort()[0],
  };
}

/** The country of an ISO 3166 code: `US` of `US-CA`. */
function countryOf(code: string): string {
  return code.slice(0, 2);
}

function matchOf(law: Law, question: LawQuestion): LawMatch | undefined {
  if (!isInForce(law, question.today)) return undefined;
  const place = placeDoubts(law, question);
  const size = place && sizeDoubts(law, question.employees);
  if (!size) return undefined;
  return {
    law,
    doubts: [
      ...place,
      ...size,
      ...(law.sure === 'partly' ? (['source'] as const) : []),
      ...(law.enforcedFrom !== undefined && question.today < law.enforcedFrom
        ? (['not-enforced'] as const)
        : []),
    ],
  };
}

function isInForce({ from, until, duty }: Law, today: string): boolean {
  return duty !== 'none' && from !== undefined && from <= today && (until === undefined || today < until);
}

/** Undefined where the law holds elsewhere only. */
function placeDoubts(law: Law, { workplace, places, remoteFrom }: LawQuestion): LawDoubt[] | undefined {
  const reaches = workplace === 'onsite' ? [] : remoteFrom;
  const isRemote = workplace === 'remote';
  const remote: LawDoubt[] = law.remote === 'yes' ? [] : ['remote'];
  const coversRemote = law.remote !== 'no' && law.remote !== undefined;
  if (places.some((place) => holdsAt(law, place))) return isRemote && coversRemote ? remote : [];
  if (!coversRemote || law.cities) return undefined;
  if (reaches.some((code) => isWithin(code, law.where))) return remote;
  // Without a word about where people may live, they may live in the country of the place.
  const countries =
    isRemote && reaches.length === 0 ? places.flatMap(({ country }) => country ?? []) : reaches;
  const isPart = law.where.some((code) => countries.includes(code.slice(0, 2)));
  return isPart ? [...remote, 'reach'] : undefined;
}

function holdsAt({ where, cities }: Law, { city, region, country }: LawPlace): boolean {
  if (country === undefined) return false;
  if (!cities) return isWithin(region === undefined ? country : `${country}-${region}`, where);
  const isThere =
    region === undefined
      ? where.some((code) => code.startsWith(country))
      : where.includes(`${country}-${region}`);
  const name = city?.trim().toLowerCase();
  return isThere && cities.some((each) => each.toLowerCase() === name);
}

/** `US-CA` is within `US-CA` and `US`. */
function isWithin(code: string, where: readonly string[]): boolean {
  return where.includes(code) || where.includes(code.slice(0, 2));
}

/** Undefined where the employer is too small. */
function sizeDoubts({ employees: needed }: Law, employees: number | undefined): LawDoubt[] | undefined {
  if (!needed || needed.from <= 1) return [];
  if (employees === undefined) return ['size'];
  if (employees < needed.from) return undefined;
  return needed.counted === 'there' ? ['size-there'] : [];
}
