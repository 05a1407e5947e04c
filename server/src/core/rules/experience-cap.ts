import { inQuotes } from '../text/inQuotes';
import { defineRule } from './defineRule';
import { numberWord } from './experience';
import { perWordingMatches } from './perText';

/** "No more than five years of experience": a cap on experience keeps out older people. */
export const experienceCap = defineRule({
  id: 'experience-cap',
  category: 'requirements',
  severity: 'warning',
  options: {},
  *check({ analysis, facts }) {
    if (facts.language !== 'en') return;
    for (const text of analysis.prose) {
      const [first, second] = text.node.path;
      if (first !== 'qualifications' && !(first === 'experience' && second === 'note')) continue;
      for (const match of capsIn(text)) {
        const { prose } = text;
        const [whole, , word = ''] = match;
        const start = match.index;
        const isStart = start === 0 || /[.!?(]\s*$/.test(prose.text.slice(Math.max(0, start - 3), start));
        const replacement = isStart ? word.charAt(0).toUpperCase() + word.slice(1) : word;
        yield {
          span: prose.toSource(start, start + whole.length),
          message: `${inQuotes(whole)} turns away people for having too much experience, which mostly means older people. In the US, wording that deters them can break federal rules (29 CFR 1625.4, as of 2026-11-22; no legal advice). Say what the work needs at least, and leave out the upper end.`,
          ...(word ? { data: { replacements: [replacement] } } : {}),
        };
      }
    }
  },
});

/** The last group is the word "experience" with what describes it, which stays. */
const cap = new RegExp(
  `\\b(?:no more than|not more than|at most|a maximum of|maximum of|maximum|max\\.?|up to|less than|fewer than|not over)\\s` +
    `(${numberWord})\\s(?:years?|yrs?)['’]?(?:\\sof)?\\s((?:(?:work|working|professional|relevant|related|prior|previous|total|industry|post-graduate|postgraduate|full-time)\\s){0,3}experience)(?![\\p{L}\\p{N}])`,
  'giu',
);

const capsIn = perWordingMatches(cap);
