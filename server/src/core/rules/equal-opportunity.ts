import { perWording } from './perText';
import type { Rule } from './types';

/** A posting that does not say that everybody is welcome. */
export const equalOpportunity: Rule = {
  id: 'equal-opportunity',
  category: 'pay',
  severity: 'hint',
  profiles: { internal: 'off', strict: 'info' },
  *check({ facts, complete, analysis }) {
    if (!complete || facts.isFragment || facts.field('statements', 'equalOpportunity')) return;
    if (facts.field('posting', 'status')?.text === 'closed') return;
    if (analysis.prose.some(saysSo)) return;
    yield {
      span: facts.home('statements'),
      message:
        'The posting does not say that everybody is welcome. People who have met with prejudice look for that. Write under statements.equalOpportunity, in your own words, how you see to it.',
      data: { path: ['statements'], keys: ['equalOpportunity'] },
    };
  },
};

const saysSo = perWording(({ text }) => welcoming.test(text));

const welcoming =
  /equal[- ](?:employment[- ])?opportunit|all backgrounds|every background|regardless of (?:\w+,? ){0,3}(?:race|gender|sex|age|origin|religion|disability|background)|\bEEO\b|\bm\/w\/d\b|unabhängig von|chancengleich/i;
