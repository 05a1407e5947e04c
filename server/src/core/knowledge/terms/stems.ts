import type { Token } from '../mentions/tokens';
import type { CodedStems } from '../types';
import { createPhraseTree } from './phraseTree';

/** A word that readers take for masculine or feminine; places are in the text of the tokens. */
export interface CodedWord {
  readonly coding: 'masculine' | 'feminine';
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface StemFinder {
  /** The coded words of a text, in order. */
  find(tokens: readonly Token[]): CodedWord[];
}

/**
 * Finds words by their beginnings. Only the first part of a word with hyphens counts: "event-driven" is no
 * drive, "self-confident" is confidence.
 */
export function createStemFinder(stems: CodedStems): StemFinder {
  const byStart = new Map<string, { readonly stem: string; readonly coding: CodedWord['coding'] }[]>();
  const fine = createPhraseTree<string>();
  for (const coding of ['masculine', 'feminine'] as const) {
    for (const [stem, phrases] of Object.entries(stems[coding])) {
      const start = stem.slice(0, indexed);
      byStart.set(start, [...(byStart.get(start) ?? []), { stem, coding }]);
      for (const phrase of phrases) fine.add(phrase, stem);
    }
  }

  return {
    find(tokens) {
      const shields = fine.find(tokens);
      const shielded = new Set(shields.flatMap(({ first, last }) => range(first, last)));
      return tokens.flatMap((token, at): CodedWord | [] => {
        if (token.gap === 'hyphen' || token.gap === 'apostrophe' || shielded.has(at)) return [];
        const candidates = byStart.get(token.word.slice(0, indexed));
        if (!candidates?.some(({ stem }) => token.word.startsWith(firstPart(stem)))) return [];
        const { word, end } = whole(tokens, at);
        const match = candidates.find(({ stem }) => word.startsWith(stem));
        return match ? { coding: match.coding, word, start: token.start, end } : [];
      });
    },
  };
}

/** All stems are at least as long, up to the hyphen. */
const indexed = 2;

function firstPart(stem: string): string {
  const hyphen = stem.indexOf('-');
  return hyphen < 0 ? stem : stem.slice(0, hyphen);
}

/** The token with what hangs on it by hyphens. */
function whole(tokens: readonly Token[], at: number): { readonly word: string; readonly end: number } {
  let word = tokens[at]?.word ?? '';
  let end = tokens[at]?.end ?? 0;
  for (let next = at + 1; next < at + 4; next++) {
    const token = tokens[next];
    if (token?.gap !== 'hyphen') break;
    word += `-${token.word}`;
    end = token.end;
  }
  return { word, end };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
