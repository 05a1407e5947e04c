import type { ScalarNode } from '../document';
import { countWords } from '../text/words';
import { defineRule } from './defineRule';
import { faqsOf } from './faqs';

/** An entry of `faqs` whose question is none, is asked twice, or is a paragraph. */
export const faqQuestion = defineRule({
  id: 'faq-question',
  category: 'structure',
  severity: 'info',
  options: { maxWords: 25 },
  *check(input, { maxWords }) {
    const { facts } = input;
    const faqs = facts.field('faqs');
    if (!faqs?.own) return;
    const asked = new Map<string, ScalarNode>();
    for (const { question } of faqsOf(faqs.node)) {
      if (!question) continue;
      const { text, toSource } = input.decode(question);
      const end = text.trimEnd().length;
      if (end === 0) continue;
      const span = toSource(0, end);
      const key =
        text
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(' ') ?? text;
      const before = asked.get(key);
      asked.set(key, before ?? question);
      if (before) {
        yield {
          span,
          message: 'This question is asked twice. Make one answer of the two.',
          related: [{ span: before.range, message: 'It is asked here first.' }],
          data: { path: question.path.slice(0, -1), fixes: ['take-out'] },
        };
      } else if (!/[?？؟;]["'”’)*_]{0,3}$/.test(text.slice(0, end))) {
        const isEnglish = facts.language === 'en';
        yield {
          span,
          message: `This is no question yet. Candidates look for the question they have${isEnglish ? ': write it as they would ask it, such as “How many hours a week is it?”' : ', so end it with a question mark'}.`,
          ...(isEnglish ? withMark(question, text.slice(0, end)) : {}),
        };
      } else if (countWords(text) > maxWords) {
        yield {
          span,
          message: `This question has ${countWords(text)} words. Ask in one short sentence, and put the rest into the answer.`,
        };
      }
    }
  },
});

/** What begins like a question only lacks its mark. */
function withMark({ path }: ScalarNode, text: string) {
  const isAsked =
    /^["“'*_]{0,2}(?:what|how|who|whom|whose|when|where|which|why|do|does|did|can|could|is|are|am|was|will|would|should|may|must|have|has)\s/i;
  if (!isAsked.test(text) || /[!?]/.test(text)) return {};
  return { data: { path, replacements: [`${text.trimEnd().replace(/[.,;:\s]{1,9}$/, '')}?`] } };
}
