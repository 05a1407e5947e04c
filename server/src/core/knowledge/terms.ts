import type { Span } from '../document';
import { once } from '../text/once';
import { within } from '../text/within';
import type { Token } from './mentions/tokens';
import { createCircumstances } from './terms/circumstances';
import { createMarks } from './terms/marks';
import { createPhraseTree, type Found } from './terms/phraseTree';
import { quotingOf } from './terms/scareQuotes';
import { namedStretches } from './terms/shields';
import { type CodedWord, createStemFinder, type StemFinder } from './terms/stems';
import type { TermGroup, Terms } from './types';

/** A term in a text; `start` and `end` are offsets in this very text. */
export interface TermHit {
  readonly group: TermGroup;
  readonly start: number;
  readonly end: number;
  /** What to write in its place, as the data has it. */
  readonly replacements: readonly string[];
  /** True where it stands in quotation marks, and only the place of the text tells whether a person is meant. */
  readonly quoted?: true;
}

export interface TermFinder {
  /**
   * The terms that a text uses, from left to right and never overlapping: of two at one place, the longer one.
   * Whether they count under this key, and beside the rest of the spec, is for the caller to say.
   * @param tokens Of this text.
   */
  find(text: string, tokens: readonly Token[]): readonly TermHit[];
}

/** What is known of the words of all languages. */
export interface TermBook {
  /** @returns Undefined for a language without terms. */
  finder(language: string): TermFinder | undefined;
  stems(language: string): StemFinder | undefined;
}

/** Builds what it needs for a language at the first question. */
export function createTermBook(terms: Terms): TermBook {
  const languages = new Map(
    Object.entries(terms).map(([language, { groups, stems }]) => [
      language,
      {
        finder: once(() => createTermFinder(groups)),
        stems: once(() => (stems ? createStemFinder(stems) : undefined)),
      },
    ]),
  );
  return {
    finder: (language) => languages.get(language)?.finder(),
    stems: (language) => languages.get(language)?.stems(),
  };
}

interface Entry {
  readonly group: TermGroup;
  /** Undefined for a phrase in which the terms of the group are fine. */
  readonly replacements: readonly string[] | undefined;
}

export function createTermFinder(groups: readonly TermGroup[]): TermFinder {
  const tree = createPhraseTree<Entry>();
  for (const group of groups) {
    for (const [phrase, replacements] of Object.entries(group.phrases))
      tree.add(phrase, { group, replacements });
    for (const phrase of group.fine ?? []) tree.add(phrase, { group, replacements: undefined });
  }
  const circumstances = createCircumstances();

  return { find };

  function find(text: string, tokens: readonly Token[]): TermHit[] {
    const found = tree.find(tokens);
    if (found.length === 0) return [];
    const fine = found.filter(({ value }) => value.replacements === undefined);
    const named = namedStretches(text);
    const isNamed = within(named);
    const marks = createMarks(text, named);
    const hits = found.flatMap((each): Candidate | [] => {
      const { group, replacements } = each.value;
      const [first, last] = [tokens[each.from], tokens[each.to - 1]];
      if (!replacements || !first || !last) return [];
      if (fine.some((shield) => shield.value.group === group && covers(shield, each))) return [];
      const stretch = isNamed(first.start, last.end) ? stretchAround(named, first) : undefined;
      const quoting = stretch && (group.quoted ? quotingOf(text, tokens, stretch, each) : 'quotation');
      if (quoting === 'quotation') return [];
      if (!circumstances.hold({ ...each, value: group }, tokens)) return [];
      const isWhole = stretch?.start === first.start - 1 && stretch.end === last.end + 1;
      const span = isWhole ? stretch : marks.whole({ start: first.start, end: last.end });
      // What would leave a mark without its other half is for the author to write.
      const fitting = marks.parts(span) ? [] : replacements;
      const weight = each.last - each.first;
      return {
        ...{ group, replacements: fitting, start: span.start, end: span.end, weight },
        ...(quoting === 'alone' ? { quoted: true } : {}),
      };
    });
    return longest(hits);
  }
}

function stretchAround(stretches: readonly Span[], { start, end }: Span): Span | undefined {
  return stretches.find((stretch) => stretch.start <= start && end <= stretch.end);
}

interface Candidate extends TermHit {
  readonly weight: number;
}

function covers(shield: Found<Entry>, { from, to }: Found<Entry>): boolean {
  return shield.first <= from && to - 1 <= shield.last;
}

/** Of hits that overlap, the one with more words around it. */
function longest(hits: readonly Candidate[]): TermHit[] {
  const chosen: TermHit[] = [];
  let free = 0;
  for (const { weight: _, ...hit } of [...hits].sort(
    (a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight,
  )) {
    if (hit.start < free) continue;
    chosen.push(hit);
    free = hit.end;
  }
  return chosen;
}

export type { CodedWord, StemFinder };
