import type { RoleLevelId } from './types';

/** The plain words of a job title: no gender marks, no brackets, abbreviations written out, one spelling. */
export function words(title: string): string[] {
  const lower = title.toLowerCase();
  // Most titles are words and nothing else, and hundreds are read before the first answer.
  const isPlain = /^[a-z]+(?:[ -][a-z]+)*$/.test(lower);
  return joined(
    (isPlain ? lower.split(/[ -]/) : namedWords(lower)).flatMap((word) => spellings.get(word) ?? word),
  );
}

function namedWords(lower: string): string[] {
  const text = lower
    .normalize('NFKC')
    .replace(/[([{][^)\]}]*[)\]}]/g, ' | ')
    .replace(/(^|\s)[mwfdxhv](?:\s?[/|]\s?[mwfdxhv])+(?=\s|$)/g, ' | ')
    .replace(/\s[–—-]\s|[,;:@|]|\s\/\s/g, ' | ')
    .replace(/[’']s?\b/g, '')
    .replace(/[^\p{L}\p{N}+#&|]+/gu, ' ')
    .trim();
  if (text === '') return [];
  // Grades and licence classes: "HGV Class 1 Driver", "Support Level 2".
  return text
    .replace(/(?:\b(?:class|level|tier|grade) )?\b\d+\b/g, ' ')
    .trim()
    .split(/\s+/);
}

/** The first level a title names. `counts` tells a level from a word of the role's own name. */
export function levelOf(
  title: readonly string[],
  counts: (word: string, level: RoleLevelId) => boolean,
): RoleLevelId | undefined {
  for (const word of title) {
    const level = levelWords.get(word);
    if (level && counts(word, level)) return level;
  }
  return undefined;
}

export function withoutLevel(title: readonly string[]): string[] {
  return title.filter((word) => !levelWords.has(word));
}

const spellings: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['sr', ['senior']],
  ['snr', ['senior']],
  ['jr', ['junior']],
  ['jnr', ['junior']],
  ['dev', ['developer']],
  ['devs', ['developer']],
  ['developers', ['developer']],
  ['eng', ['engineer']],
  ['engr', ['engineer']],
  ['engineers', ['engineer']],
  ['mgr', ['manager']],
  ['mgmt', ['management']],
  ['admin', ['administrator']],
  ['sysadmin', ['systems', 'administrator']],
  ['asst', ['assistant']],
  ['rep', ['representative']],
  ['exec', ['executive']],
  ['backend', ['back', 'end']],
  ['frontend', ['front', 'end']],
  ['fullstack', ['full', 'stack']],
  ['ml', ['machine', 'learning']],
  ['sre', ['site', 'reliability', 'engineer']],
  ['sw', ['software']],
  ['swe', ['software', 'engineer']],
  ['qa', ['qa']],
  ['hr', ['human', 'resources']],
  ['pm', ['product', 'manager']],
  ['vp', ['vice', 'president']],
  ['healthcare', ['health', 'care']],
]);

/** Words that stand alone in some titles and are one in others. */
function joined(title: readonly string[]): string[] {
  const result: string[] = [];
  for (const word of title) {
    const before = result.at(-1);
    if (word === 'ops' && before === 'dev') result[result.length - 1] = 'devops';
    else if (word === 'ops' && before === 'developer') result[result.length - 1] = 'devops';
    else if (word === 'level' && before && levelWords.has(before)) continue;
    else if (word !== '|' || (before !== undefined && before !== '|')) result.push(word);
  }
  if (result.at(-1) === '|') result.pop();
  return result;
}

const levelWords: ReadonlyMap<string, RoleLevelId> = new Map<string, RoleLevelId>([
  ['intern', 'intern'],
  ['internship', 'intern'],
  ['trainee', 'intern'],
  ['apprentice', 'intern'],
  ['entry', 'entry'],
  ['junior', 'entry'],
  ['graduate', 'entry'],
  ['associate', 'entry'],
  ['i', 'entry'],
  ['mid', 'mid'],
  ['intermediate', 'mid'],
  ['ii', 'mid'],
  ['senior', 'senior'],
  ['iii', 'senior'],
  ['staff', 'staff'],
  ['principal', 'principal'],
  ['lead', 'lead'],
  ['manager', 'manager'],
  ['head', 'director'],
  ['director', 'director'],
  ['chief', 'executive'],
  ['president', 'executive'],
]);
