/**
 * Where the sentences of a text begin, the first one at 0. A full stop counts where a capital letter or a number
 * follows and no common abbreviation stands before it.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?…]["'”’)\]*_]{0,3}\s{1,3}(?=["'“‘([*_]{0,3}[\p{Lu}\p{N}])/gu)) {
    const before = /\S{1,20}$/.exec(text.slice(Math.max(0, match.index - 20), match.index + 1))?.[0] ?? '';
    if (!isAbbreviation(before)) starts.push(match.index + match[0].length);
  }
  return starts;
}

/** True for a word whose full stop belongs to it: "e.g.", "Inc.", "U.S.", "p.m.". */
export function isAbbreviation(word: string): boolean {
  const letters = word.replace(/^[("'“‘[]+/, '').toLowerCase();
  return /^(?:\p{L}\.)+$/u.test(letters) || abbreviations.has(letters);
}

const abbreviations: ReadonlySet<string> = new Set([
  ...['etc.', 'inc.', 'ltd.', 'co.', 'corp.', 'llc.', 'jr.', 'sr.', 'dr.', 'mr.', 'mrs.', 'ms.', 'prof.'],
  ...['vs.', 'no.', 'nos.', 'approx.', 'dept.', 'max.', 'min.', 'incl.', 'excl.', 'est.', 'hrs.', 'yrs.'],
  ...[
    'st.',
    'ca.',
    'cf.',
    'usw.',
    'bzw.',
    'inkl.',
    'evtl.',
    'ggf.',
    'sog.',
    'nr.',
    'str.',
    'ph.d.',
    'a.m.',
    'p.m.',
  ],
]);
