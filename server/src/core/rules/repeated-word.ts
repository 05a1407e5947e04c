import { inQuotes } from '../text/inQuotes';
import { perWording } from './perText';
import type { Rule, RuleFinding } from './types';

/** A small word that stands twice in a row, as rewriting leaves it: “to to”. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  category: 'language',
  severity: 'info',
  *check({ analysis, facts }): Generator<RuleFinding> {
    const slips = neverTwice.get(facts.language);
    if (!slips) return;
    for (const text of [...analysis.titles, ...analysis.prose]) {
      for (const { word, start, end, once } of pairsIn(text)) {
        if (!slips.has(word)) continue;
        yield {
          span: text.prose.toSource(start, end),
          message: `${inQuotes(word)} stands here twice in a row, which reads like a slip. Keep one.`,
          data: { replacements: [once], safe: true },
        };
      }
    }
  },
};

const pairsIn = perWording(({ text, tokens }) =>
  tokens.flatMap(({ word, gap, end }, at) => {
    const first = tokens[at - 1];
    if (first?.word !== word || gap !== 'space') return [];
    const { start } = first;
    return pair.test(text.slice(Math.max(0, start - 1), end + 2))
      ? [{ word, start, end, once: text.slice(start, first.end) }]
      : [];
  }),
);

/**
 * With what stands around it: no marks, no new line, and no part of a longer word, an address or “and/or”. The second
 * is no name.
 */
const pair = /^[\s(]?\p{L}\p{Ll}+[^\S\n]+\p{Ll}+(?:[\s,;:!?)]|\.(?!\S)|$)/u;

/**
 * Words that right sentences do not have twice in a row, by language. “That that” and “had had” can be right, and so
 * can what also ends a phrase or begins a name: “log in in the morning”, “what makes you you”, “people you work with with
 * respect”, German “die die” and “von von”, French “nous nous”.
 */
const neverTwice: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the an and or of to into your our their its we they be as than if because while which who per',
    de: 'und oder sowie für im zum zur eine einen wir unser unsere unserem unseren unserer',
    es: 'el la los las de del con para por un una su',
    fr: 'le la les des du et ou un une au aux avec pour dans notre votre nos vos',
    it: 'il la gli di del della con per un una',
    nl: 'de een en van',
    pt: 'os as de da do das dos com para um uma',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);
