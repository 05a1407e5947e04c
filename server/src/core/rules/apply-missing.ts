import { sourceWord } from '../knowledge/sources';
import { isClosed } from './postingDates';
import type { Rule } from './types';

/** A posting that does not say how to apply. */
export const applyMissing: Rule = {
  id: 'apply-missing',
  category: 'publishing',
  severity: 'info',
  profiles: { internal: 'hint', strict: 'warning' },
  *check(input) {
    const { facts, complete, google } = input;
    if (!complete || facts.isFragment || isClosed(input)) return;
    if (['url', 'email', 'instructions'].some((key) => facts.field('apply', key))) return;
    const source = google.properties.find(({ property }) => property === 'application')?.source;
    yield {
      span: facts.home('apply'),
      message: `Nobody can see how to apply. Write an address of a form or an email under apply. Job boards take postings without one off their list${source ? ` (${sourceWord(source)}: ${source})` : ''}.`,
      data: facts.field('apply') ? { path: ['apply'], keys: ['url'] } : { path: [], keys: ['apply'] },
    };
  },
};
