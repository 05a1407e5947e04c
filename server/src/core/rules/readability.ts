import { type Within, within } from '../text/within';
import type { ProseText } from './analysis';
import { defineRule } from './defineRule';
import { perText } from './perText';
import { countWords, type Sentence, sentencesOf } from './sentenceList';
import { gradeOf, syllablesOf, type TextSize } from './syllables';

/**
 * A section that takes years of school to read, told at the sentence that weighs most. Names of skills are not
 * counted: whoever is meant knows them, however long they are.
 */
export const readability = defineRule({
  id: 'readability',
  category: 'language',
  severity: 'hint',
  profiles: { internal: 'off' },
  options: { grade: 16 },
  *check({ analysis, facts }, { grade: limit }) {
    if (facts.language !== 'en') return;
    for (const texts of sectionsOf(analysis.prose)) {
      const size = sumOf(texts.map((text) => sizes(nothing, text).all));
      const grade = gradeOf(size);
      if (size.words < fewest || grade <= limit) continue;
      const sized = texts.flatMap(sizedSentences);
      const heaviest = sized.reduce((most, each) => (weight(each) > weight(most) ? each : most));
      const { text, sentence, size: own } = heaviest;
      yield {
        span: text.prose.toSource(sentence.start, sentence.end),
        message: `This section reads like grade ${Math.round(grade)}, and this sentence weighs most in it: ${own.words} words with ${(own.syllables / own.words).toFixed(1)} syllables each. More people can follow at grade ${limit} or below: use shorter words, and one thought a sentence.`,
      };
    }
  },
});

/** With fewer words, the grade says more about chance than about the text. */
const fewest = 50;
const nothing: TextSize = { words: 0, sentences: 0, syllables: 0 };

interface SizedSentence {
  readonly text: ProseText;
  readonly sentence: Sentence;
  readonly size: TextSize;
}

/** The texts of each section: of each key, and of each custom section and question on its own. */
function sectionsOf(prose: readonly ProseText[]): ProseText[][] {
  const sections = new Map<unknown, ProseText[]>();
  const parts: ProseText[][] = [];
  let last: readonly unknown[] = [];
  for (const text of prose) {
    const { path } = text.node;
    const [key, part] = path;
    if (key === 'statements') continue;
    const isPart = key === 'sections' || key === 'faqs';
    // Those of a part follow each other.
    const same = !isPart ? sections.get(key) : last[0] === key && last[1] === part ? parts.at(-1) : undefined;
    if (same) same.push(text);
    else if (isPart) parts.push([text]);
    else sections.set(key, [text]);
    last = path;
  }
  return [...sections.values(), ...parts];
}

function sizedSentences(text: ProseText): SizedSentence[] {
  return sizes(nothing, text).sentences.map(({ sentence, size }) => ({ text, sentence, size }));
}

const sizes = perText((_: object, { known, mentions }) => {
  const isNamed = within(mentions);
  const sentences = sentencesOf({ known }).map((sentence) => ({ sentence, size: sizeOf(sentence, isNamed) }));
  return { sentences, all: sumOf(sentences.map(({ size }) => size)) };
});

function sizeOf({ tokens }: Sentence, isNamed: Within): TextSize {
  const plain = tokens.filter(({ start, end, word }) => !isFigure(word) && !isNamed(start, end));
  const syllables = plain.reduce((sum, { known }) => sum + syllablesOf(known), 0);
  return { words: countWords(plain), sentences: 1, syllables };
}

/** A number, or a sign. */
function isFigure(word: string): boolean {
  const code = word.charCodeAt(0);
  return code === 38 || (code >= 48 && code <= 57);
}

function sumOf(sizes: readonly TextSize[]): TextSize {
  const sum = { words: 0, sentences: 0, syllables: 0 };
  for (const { words, sentences, syllables } of sizes) {
    sum.words += words;
    sum.sentences += sentences;
    sum.syllables += syllables;
  }
  return sum;
}

/** How much a sentence adds to the grade of its section: long ones more than short ones. */
function weight({ size }: SizedSentence): number {
  return gradeOf(size) * size.words;
}
