import type { ScalarNode } from '../document';
import { inCaseOf } from '../text/letterCase';
import { type SpecTerm, termsIn } from './termHits';
import { inTitleCase, isInCapitals } from './titleCase';
import { type TitlePart, titleParts, withoutParts } from './titleParts';
import type { RuleInput } from './types';

/** Longer than any title: what was pasted there is no title at all, and `too-long` says so. */
export const longestTitle = 300;

/**
 * A title with all put right that rules find in it: other words for flagged ones, without what does not belong
 * there, and not in capitals. Fixed one by one, "Rockstar Sales Ninja!" would become "Expert Sales Expert!".
 */
export function cleanTitle(title: ScalarNode, input: RuleInput): string {
  const { text } = input.decode(title);
  // Only the title of the job has a rule for what does not belong there, and the house may not want it.
  const isFormatted = title.path.length === 1 && text.length <= longestTitle && !input.isOff('title-format');
  const parts = isFormatted ? partsOf(text, input) : [];
  const clean = changed(text, changesIn(title, input), parts);
  return isFormatted && isInCapitals(clean) ? inTitleCase(clean) : clean;
}

/**
 * A title with those words changed that say the same to every reader afterwards, as one by one "Salesman and
 * saleswoman" would become "Salesperson and salesperson".
 */
export function safelyCleanTitle(title: ScalarNode, input: RuleInput): string {
  return changed(input.decode(title).text, changesIn(title, input, 'safe'), []);
}

function changed(text: string, wanted: readonly TitleChange[], parts: readonly TitlePart[]): string {
  const changes = withoutRepeats(
    wanted.filter(({ start, end }) => parts.every((part) => end <= part.start || start >= part.end)),
    text,
  );
  // At their places: "Ninjago Ninja" has the flagged word within another one.
  const reworded = changes.reduceRight(
    (all, { start, end, words }) => all.slice(0, start) + words + all.slice(end),
    text,
  );
  const moved = (offset: number): number =>
    changes.reduce(
      (at, { start, end, words }) => (end <= offset ? at + words.length - (end - start) : at),
      offset,
    );
  const movedParts = parts.map((part) => ({ ...part, start: moved(part.start), end: moved(part.end) }));
  const kept = parts.length > 0 ? withoutParts(reworded, movedParts) : reworded;
  return changes.length > 0 ? tidy(kept) : kept;
}

/** What could go from the title of the job. */
export function partsOf(text: string, { facts }: RuleInput): TitlePart[] {
  const places = facts.places.flatMap(({ city, region, country }) => [city, region, country]);
  const company = facts.field('organization', 'name')?.text;
  return titleParts(text, { company, places: places.flatMap((place) => place ?? []) });
}

interface TitleChange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function changesIn(title: ScalarNode, input: RuleInput, take: 'all' | 'safe' = 'all'): TitleChange[] {
  const isWanted = ({ hit: { group } }: SpecTerm): boolean =>
    !input.isOff(group.rule) && (take === 'all' || group.safe === true);
  const terms = apart(termsIn(title, input).filter(isWanted));
  return terms.flatMap(({ hit: { start, end, replacements }, flagged }) => {
    const words = replacements[0];
    return words === undefined ? [] : [{ start, end, words: inCaseOf(flagged, words) }];
  });
}

/** Of equal words, those at the end stay, as the first one was written; what joins two of them goes as well. */
function withoutRepeats(changes: readonly TitleChange[], text: string): TitleChange[] {
  return changes.map((change, index) => {
    const isSame = ({ words }: TitleChange): boolean => words.toLowerCase() === change.words.toLowerCase();
    const later = changes.slice(index + 1);
    const again = later.find(isSame);
    if (!again) return { ...change, words: changes.find(isSame)?.words ?? change.words };
    const between = again === later[0] ? text.slice(change.end, again.start) : '';
    const joint = /^\s?(?:[/&,+|–-]|and|or)\s?$/i.test(between) ? between : '';
    return { ...change, end: change.end + joint.length, words: '' };
  });
}

/** Of terms that overlap, the longer one. */
function apart(terms: readonly SpecTerm[]): SpecTerm[] {
  const kept: SpecTerm[] = [];
  const bySize = [...terms].sort((a, b) => b.flagged.length - a.flagged.length);
  for (const term of bySize) {
    const isFree = kept.every(({ hit }) => term.hit.end <= hit.start || term.hit.start >= hit.end);
    if (isFree) kept.push(term);
  }
  return kept.sort((a, b) => a.hit.start - b.hit.start);
}

/** What a word that went away leaves behind: spaces, signs and joining words at the ends and beside one another. */
function tidy(title: string): string {
  return title
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s/&,–—-]+(?:(?:and|or)\s)?|[\s/&,–—-]+$/gi, '')
    .replace(/\s([,/&])\s\1\s/g, ' $1 ');
}
