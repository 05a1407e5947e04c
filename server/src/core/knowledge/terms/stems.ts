import type { Token } from '../mentions/tokens';
import { perWord } from '../mentions/words';
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
  const byStart = new Map<string, CodedStem[]>();
  const fine = createPhraseTree<string>();
  for (const coding of ['masculine', 'feminine'] as const) {
    for (const [stem, phrases] of Object.entries(stems[coding])) {
      const start = stem.slice(0, indexed);
      byStart.set(start, [...(byStart.get(start) ?? []), { stem, coding }]);
      for (const phrase of phrases) fine.add(phrase, stem);
    }
  }

  /** The stems that a word may begin with, as far as it alone can tell. */
  const stemsOf = perWord((word): readonly CodedStem[] => {
    const candidates = byStart.get(word.slice(0, indexed));
    return candidates?.some(({ stem }) => word.startsWith(firstPart(stem))) ? candidates : none;
  });

  return {
    find(tokens) {
      const found: CodedWord[] = [];
      let shielded: ReadonlySet<number> | undefined;
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        const candidates = token ? stemsOf(token.known) : none;
        if (!token || candidates === none || token.gap === 'hyphen' || token.gap === 'apostrophe') continue;
        shielded ??= new Set(fine.find(tokens).flatMap(({ first, last }) => range(first, last)));
        if (shielded.has(at)) continue;
        const { word, end } = whole(tokens, at);
        const match = candidates.find(({ stem }) => word.startsWith(stem));
        if (match) found.push({ coding: match.coding, word, start: token.start, end });
      }
      return found;
    },
  };
}

interface CodedStem {
  readonly stem: string;
  readonly coding: CodedWord['coding'];
}

const none: readonly CodedStem[] = [];

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
