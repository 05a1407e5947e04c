import { perWord } from '../knowledge/mentions/words';

/**
 * About how many syllables an English word has: groups of vowels, without a silent e at the end. Right for nine
 * words of ten, which is enough for a mean over a section.
 */
export const syllablesOf = perWord(count);

function count(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0))
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/**
 * The American school grade of a text by Flesch and Kincaid: 8 is easy for adults, 16 is a college text.
 * Source: https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests
 */
export function gradeOf({ words, sentences, syllables }: TextSize): number {
  if (words === 0 || sentences === 0) return 0;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

export interface TextSize {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}
