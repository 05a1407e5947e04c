import type { Prose, ScalarNode, Span } from '../document';
import { inQuotes } from '../text/inQuotes';
import { countWords } from '../text/words';
import type { ProseText } from './analysis';
import { defineRule } from './defineRule';
import { faqsOf } from './faqs';
import { perWording } from './perText';
import type { RuleFinding } from './types';

/** An answer that does not answer: it is put off, repeats the question, or never comes to an end. */
export const faqAnswer = defineRule({
  id: 'faq-answer',
  category: 'structure',
  severity: 'info',
  options: { maxWords: 120 },
  *check(input, { maxWords }) {
    const faqs = input.facts.field('faqs');
    if (!faqs?.own) return;
    for (const { item, question, answer } of faqsOf(faqs.node)) {
      const text = answer && input.textOf(answer);
      if (!answer || (text && !isOdd(text, question, maxWords))) continue;
      const prose = input.decode(answer);
      const written = prose.text.trim();
      const path = item.path;
      if (putOff.test(written)) yield finding(prose, answered(written), { path, fixes: ['take-out'] });
      else if (question && plain(String(question.value)) === plain(written))
        yield finding(
          prose,
          'The answer repeats the question. Write what you would say to a candidate who asks it.',
        );
      else if (countWords(written) > maxWords) {
        yield {
          ...finding(
            prose,
            `This answer has ${countWords(written)} words. Answer in two or three sentences, and leave out what was not asked.`,
          ),
          severity: 'hint',
        };
      }
    }
  },
});

/** Whether it is worth a closer look; most answers are not. */
function isOdd(answer: ProseText, question: ScalarNode | undefined, maxWords: number): boolean {
  const { words, isPutOff, said } = shapeOf(answer);
  if (isPutOff || words > maxWords) return true;
  const asked = question ? String(question.value) : '';
  // No sign is said, so that what says the same is no shorter.
  return asked.length >= said.length && plain(asked) === said;
}

const shapeOf = perWording(({ text }) => {
  const written = text.trim();
  return { words: countWords(written), isPutOff: putOff.test(written), said: plain(written) };
});

function finding({ text, toSource }: Prose, message: string, data?: RuleFinding['data']): RuleFinding {
  const start = text.length - text.trimStart().length;
  const span: Span = toSource(start, text.trimEnd().length);
  return { span, message, ...(data ? { data } : {}) };
}

function answered(written: string): string {
  const shown = written.length > 30 ? 'This' : inQuotes(written);
  return `${shown} leaves the question open, which is worse than not asking it. Write the answer, or take the question out.`;
}

function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/** The whole answer, not a part of it. */
const putOff =
  /^["'(*_]{0,3}(?:t\.?b\.?[adc]\.?|n\/a|none|\?+|\.\.\.|…|-+|to be (?:announced|confirmed|defined|determined|discussed)|not applicable|ask (?:hr|us|me|your recruiter)|see (?:above|below|website)|coming soon|it depends|depends|unknown)[.!"')*_]{0,3}$/i;
