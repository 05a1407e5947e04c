import { countWords } from '../text/words';
import { isJustBegun } from './begun';
import { defineRule } from './defineRule';

/** A summary that says next to nothing, or that nobody reads to its end. */
export const summaryLength = defineRule({
  id: 'summary-length',
  category: 'structure',
  severity: 'info',
  options: { minWords: 10, maxWords: 130 },
  *check({ facts }, { minWords, maxWords }) {
    const summary = facts.field('summary');
    if (!summary?.own || summary.text === undefined || facts.isFragment || isJustBegun(facts)) return;
    const words = countWords(summary.text);
    if (words < minWords) {
      yield {
        span: summary.keySpan,
        message: `The summary has ${words === 1 ? 'one word' : `${words} words`}. It is what candidates read first: say in two or three sentences what the job is for and who the person will work with.`,
        ...(words * 2 < minWords ? { data: { path: ['summary'] } } : {}),
      };
    } else if (words > maxWords) {
      yield {
        span: summary.keySpan,
        message: `The summary has ${words} words. Many candidates read only its beginning: keep it under ${maxWords}, and move the rest to “responsibilities” or “organization”.`,
      };
    }
  },
});
