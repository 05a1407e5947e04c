import { sentenceStarts } from '../text/sentences';
import { isJustBegun } from './begun';
import { defineRule } from './defineRule';
import { wordsOf } from './wordCount';

/** A line of a list that is a paragraph, or a single word where a duty should stand. */
export const itemLength = defineRule({
  id: 'item-length',
  category: 'structure',
  severity: 'hint',
  options: { minWords: 2, maxWords: 35 },
  *check({ analysis, facts }, { minWords, maxWords }) {
    const begun = isJustBegun(facts);
    for (const { key, bullets } of analysis.bullets) {
      for (const { path, text } of bullets) {
        const words = wordsOf(text);
        if (words >= minWords && words <= maxWords) continue;
        const { prose } = text;
        const span = prose.toSource(0, prose.text.trimEnd().length);
        if (key === 'responsibilities' && !begun && words > 0 && words < minWords) {
          yield {
            span,
            message:
              'One word does not say what the person will do. Write a short sentence that begins with a verb.',
          };
        } else if (words > maxWords) {
          const isSeveral = sentenceStarts(prose.text).length > 1;
          yield {
            span,
            message: `This line has ${words} words, and lists are skimmed. Keep it under ${maxWords}, or make it several lines.`,
            ...(isSeveral ? { data: { path } } : {}),
          };
        }
      }
    }
  },
});
