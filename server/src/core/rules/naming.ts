import { normalizeSkill } from '../knowledge/skills';
import type { SkillEntry } from '../knowledge/types';
import { distance } from '../text/distance';

/**
 * How a written name relates to the name that the catalog gives the skill:
 * - `same`: letter by letter, or another style that is fine ("Design Patterns")
 * - `spelling`: the same letters, but not as the makers write them ("node js", "javascript")
 * - `abbreviation`: "k8s", "TS"; `short`: "Mongo" for MongoDB; `misspelling`; `former`: a name from earlier days
 * - `house`: a name that the house has for it, or a way to write such a name
 * - `part`: some of its words ("Kafka"); `longer`: its words and words that add nothing ("React framework")
 * - `other`: known under this name for searching, but perhaps not quite the same thing
 */
export type Naming =
  | 'same'
  | 'spelling'
  | 'abbreviation'
  | 'short'
  | 'misspelling'
  | 'former'
  | 'house'
  | 'part'
  | 'longer'
  | 'other';

export function namingOf(written: string, skill: SkillEntry): Naming {
  const { name, since, aliases, houseNames = [] } = skill;
  if (written === name) return 'same';
  const given = normalizeSkill(written);
  const wanted = normalizeSkill(name);
  if (given === wanted) return isFine(written, name, since !== undefined) ? 'same' : 'spelling';
  if (houseNames.some((own) => normalizeSkill(own) === given)) return 'house';
  if (formerNames.has(given)) return 'former';
  const givenWords = wordsOf(written);
  const wantedWords = wordsOf(name);
  if (givenWords.every((word) => wantedWords.includes(word))) return 'part';
  if (
    addsNothing(givenWords, wantedWords) ||
    (given.startsWith(wanted) && fillers.has(given.slice(wanted.length)))
  )
    return 'longer';
  if (abbreviates(given, name)) return 'abbreviation';
  if (writesOut(written, wanted)) return 'longer';
  const sameThing = aliases.some(
    (alias) => addsNothing(wordsOf(alias), wantedWords) && abbreviates(given, alias),
  );
  if (sameThing) return 'abbreviation';
  if (wantedWords.length === 1 && given.length >= 4 && wanted.startsWith(given)) return 'short';
  if (isMisspelled(givenWords, wantedWords)) return 'misspelling';
  // Where a house calls Kubernetes by another name, K8s still means it.
  const ofHouse = houseNames.map((own) => namingOf(written, { ...skill, name: own, houseNames: [] }));
  if (ofHouse.some((naming) => naming !== 'other' && naming !== 'part' && naming !== 'longer'))
    return 'house';
  return ofHouse.find((naming) => naming !== 'other') ?? 'other';
}

/** A product, language or standard: it has a maker's spelling, and a year in which it began. */
export function isTechnology({ since }: SkillEntry): boolean {
  return since !== undefined;
}

/** "Design patterns": ordinary words, not a proper name. */
export function isPhrase(name: string): boolean {
  const [, ...later] = name.split(/\s+/);
  return later.some((word) => /^\p{Ll}/u.test(word));
}

/** Names that products had before, and that people still write. Each is an alias of the catalog. */
export const formerNames: ReadonlySet<string> = new Set(
  [
    'G Suite',
    'Office 365',
    'Azure AD',
    'Azure Active Directory',
    'Facebook Ads',
    'Google AdWords',
    'AdWords',
    'J2EE',
    'Data Studio',
    'Google Data Studio',
    'Bing Ads',
    'Piwik',
    'RealtimeBoard',
    'CodeWhisperer',
    'VSTS',
    'Microsoft Flow',
  ].map(normalizeSkill),
);

/** Words that stand beside a name without changing what is meant. */
const fillers: ReadonlySet<string> = new Set([
  ...['microsoft', 'ms', 'google', 'amazon', 'aws', 'apache', 'adobe', 'autodesk', 'oracle', 'ibm'],
  ...[
    'js',
    'framework',
    'language',
    'lang',
    'programming',
    'scripting',
    'software',
    'library',
    'database',
    'db',
  ],
  ...['skill', 'skills', 'system', 'platform', 'tool', 'the'],
]);

/**
 * Capitals of ordinary words are a matter of style; those of names and abbreviations are part of the name.
 * So are dots and hyphens in the names of technologies.
 */
function isFine(written: string, name: string, technology: boolean): boolean {
  if (written === name) return true;
  const given = written.split(/\s+/);
  const wanted = name.split(/\s+/);
  if (given.length !== wanted.length) return !technology;
  return wanted.every((word, at) => {
    const own = given[at] ?? '';
    if (own === word) return true;
    if (own.toLowerCase() !== word.toLowerCase()) return !technology;
    const isOrdinary = /^\p{L}[\p{Ll}'’-]*$/u.test(word);
    if (!isOrdinary) return false;
    return isPhrase(name) || !technology;
  });
}

/** "k8s" counts the letters it leaves out; "JS" and "AWS" are first letters or capitals, in their order. */
function abbreviates(short: string, long: string): boolean {
  const letters = normalizeSkill(long);
  const counted = /^([a-z])(\d{1,2})([a-z])$/.exec(short);
  if (counted) {
    const [, first = '', left = '', last = ''] = counted;
    return letters.length === Number(left) + 2 && letters.startsWith(first) && letters.endsWith(last);
  }
  if (short.length < 2 || short.length > 6 || short.length >= letters.length) return false;
  const initials = [...long.matchAll(/(?<![\p{L}\d])[\p{L}\d]|\p{Lu}/gu)].map(([letter]) =>
    letter.toLowerCase(),
  );
  let at = 0;
  for (const letter of initials) if (letter === short.charAt(at)) at++;
  return at === short.length && initials[0] === short.charAt(0);
}

/** "Amazon Web Services" is what AWS stands for. */
function writesOut(long: string, short: string): boolean {
  const words = long.split(/\s+/);
  return words.length > 1 && !/\d/.test(long) && !wordsOf(long).includes(short) && abbreviates(short, long);
}

/** True where the words differ only by makers and by words such as "framework". */
function addsNothing(given: readonly string[], wanted: readonly string[]): boolean {
  const core = (words: readonly string[]): string =>
    words
      .filter((word) => !fillers.has(word))
      .sort()
      .join(' ');
  return core(given) !== '' && core(given) === core(wanted);
}

/** A slip in one word. Versions, plurals, British spellings and other first letters are no slips. */
function isMisspelled(given: readonly string[], wanted: readonly string[]): boolean {
  const differing = given.flatMap((word, at) =>
    word === wanted[at] ? [] : [[word, wanted[at] ?? ''] as const],
  );
  const [pair, ...others] = differing;
  if (given.length !== wanted.length || !pair || others.length > 0) return false;
  const [slip, word] = pair;
  if (!/^[a-z]{5,}$/.test(slip) || !/^[a-z]{5,}$/.test(word) || otherThings.has(slip)) return false;
  if (slip.replaceAll('ll', 'l') === word) return false;
  if (
    slip.charAt(0) !== word.charAt(0) ||
    slip.startsWith(word) ||
    slip.replace(/e?s$/, '') === word.replace(/e?s$/, '')
  )
    return false;
  const allowed = word.length < 8 ? 1 : 2;
  return distance(slip, word, allowed) <= allowed;
}

/** Names that look like a slip and are none. */
const otherThings: ReadonlySet<string> = new Set(['mixtral']);

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s/()-]+|\.(?=js\b)/)
    .map(normalizeSkill)
    .filter((word) => word !== '');
}
