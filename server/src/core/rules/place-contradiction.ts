import { countriesWithRegions, regionName } from '../knowledge/regionNames';
import { claimsIn, isDenied } from './claims';
import type { Place } from './facts';
import type { Rule } from './types';

/** The text says that the job is based in a place that is not under `location`. */
export const placeContradiction: Rule = {
  id: 'place-contradiction',
  category: 'contradictions',
  severity: 'info',
  *check(input) {
    const { places, workplace } = input.facts;
    const field = input.facts.field('location', 'places');
    if (!field || workplace === 'remote' || places.length === 0) return;
    // Without the city, a place may be anywhere in its country; and without their names, a region is no city.
    if (places.some(({ city, country = '' }) => !city || !countriesWithRegions.has(country))) return;
    for (const claim of claimsIn(input, pattern, mayBe)) {
      const named = claim.match[1] ?? claim.match[2] ?? '';
      if (named === '' || isDenied(claim) || isVague(named) || places.some((place) => isAt(named, place)))
        continue;
      const at = claim.start + claim.match[0].lastIndexOf(named);
      const cities = places.map(({ city }) => city).join(', ');
      yield {
        span: claim.prose.prose.toSource(at, at + named.length),
        message: `The text bases the job in ${named}, location.places says ${cities}. Name the same places in both.`,
        related: [{ span: field.span, message: 'The places are here.' }],
      };
    }
  },
};

const mayBe = /based|located|\bour\b/i;
const name = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";

/** "The position is based in Leipzig", "you will work from our Berlin office". */
const pattern = new RegExp(
  `\\b(?:[Tt]his|[Tt]he) (?:position|role|job) is (?:based|located) (?:in|at|out of) (?:our )?(?:the )?${name}|\\b[Yy]ou(?: will|['’]ll)? (?:be based|work) (?:in|at|from|out of) our ${name} (?:office|headquarters|plant|site|store|warehouse|campus|studio)\\b(?! (?:once|twice|for|on|every|during|when|\\d))`,
  'gu',
);

/** Parts of cities, wider areas, and names that are no places. */
function isVague(named: string): boolean {
  return /\b(?:Area|Valley|County|Greater|Downtown|Metro|District|Region|(?:North|South|East|West)\p{L}*|Central|Park|Street|Avenue|Building|Office|Tower|Campus|Coast|Engineering|Product|Finance|Operations|Marketing|Sales)\b/u.test(
    named,
  );
}

function isAt(named: string, { city = '', region, country }: Place): boolean {
  const wanted = plain(named);
  const known = [city, country === undefined ? undefined : regionName(country), country, region];
  if (country !== undefined && region !== undefined) known.push(regionName(`${country}-${region}`));
  const its = plain(city);
  if (its !== '' && (wanted.includes(its) || its.includes(wanted))) return true;
  if (otherNames.some((group) => group.includes(wanted) && group.includes(its))) return true;
  return known.some((each) => each !== undefined && plain(each) === wanted);
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[.’']/g, '').trim();
}

/** Cities that go by two names, without accents. */
const otherNames: readonly (readonly string[])[] = [
  ['munich', 'munchen'],
  ['cologne', 'koln'],
  ['nuremberg', 'nurnberg'],
  ['hanover', 'hannover'],
  ['vienna', 'wien'],
  ['geneva', 'geneve', 'genf'],
  ['zurich', 'zuerich'],
  ['milan', 'milano', 'mailand'],
  ['rome', 'roma'],
  ['turin', 'torino'],
  ['florence', 'firenze'],
  ['brussels', 'bruxelles', 'brussel'],
  ['antwerp', 'antwerpen'],
  ['the hague', 'den haag'],
  ['prague', 'praha'],
  ['warsaw', 'warszawa'],
  ['krakow', 'cracow'],
  ['lisbon', 'lisboa'],
  ['seville', 'sevilla'],
  ['copenhagen', 'kobenhavn', 'københavn'],
  ['gothenburg', 'goteborg'],
  ['bucharest', 'bucuresti'],
  ['athens', 'athina'],
  ['new york', 'new york city', 'nyc', 'manhattan', 'brooklyn'],
  ['san francisco', 'sf'],
  ['los angeles', 'la'],
  ['washington', 'washington dc'],
  ['bangalore', 'bengaluru'],
  ['mumbai', 'bombay'],
];
