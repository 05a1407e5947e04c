import { askingFor, citation, lawsOf } from './jobLaws';
import { perWording } from './perText';
import type { Rule } from './types';

/** Places whose laws ask to tell candidates when software screens, assesses or selects them. */
export const aiNotice: Rule = {
  id: 'ai-notice',
  category: 'pay',
  severity: 'info',
  *check(input) {
    const { facts, complete } = input;
    if (!complete || facts.isFragment || facts.field('statements', 'ai')) return;
    if (facts.field('posting', 'status')?.text === 'closed' || input.analysis.prose.some(saysSo)) return;
    const asking = askingFor(lawsOf(input), ({ ai }) => ai === true);
    const [first] = asking;
    if (!first) return;
    const { who, source } = citation(asking);
    const isSure = first.law.duty === 'posting' && first.doubts.every((doubt) => doubt === 'size-there');
    yield {
      span: facts.home('statements'),
      severity: isSure ? 'info' : 'hint',
      message: `If software screens, assesses or selects applicants, ${who} ${asking.length > 1 ? 'ask' : 'asks'} to tell them. Write under statements.ai whether it does. ${source}`,
      data: { path: ['statements'], keys: ['ai'] },
    };
  },
};

/** The text says what software does with applications, or that none is used. */
const saysSo = perWording(
  ({ text }) =>
    /\bAI\b|artificial intelligence|automated (?:decision|tool|screening|system)|\bKI\b/i.test(text) &&
    /applica(?:nt|tion)s?\b|candidates?\b|screen|bewerb/i.test(text),
);
