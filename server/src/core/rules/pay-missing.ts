import { lawsOf } from './jobLaws';
import { hasFigure, needsNoPay, payFields, saysPayInText } from './payFacts';
import type { Rule } from './types';

/** No figure under `compensation`. Where a law asks for one, `pay-transparency` says so in its place. */
export const payMissing: Rule = {
  id: 'pay-missing',
  category: 'pay',
  severity: 'info',
  profiles: { strict: 'warning' },
  *check(input) {
    const { facts } = input;
    if (needsNoPay(input) || hasFigure(payFields(input))) return;
    const inText = saysPayInText(input);
    if (!inText && lawsOf(input).some(({ law }) => law.asks.pay && law.duty !== 'request')) return;
    const compensation = facts.field('compensation');
    const keys = ['currency', 'period', 'min', 'max'].filter((key) => !facts.field('compensation', key));
    yield {
      span: facts.home('compensation'),
      message: inText
        ? 'The pay stands in the text only, where job boards and filters cannot read it. Write it under compensation too: currency, period, min and max.'
        : 'The posting does not say what the job pays, which is what candidates look for first. Write currency, period, min and max under compensation.',
      data: compensation || inText ? { path: ['compensation'], keys } : { path: [], keys: ['compensation'] },
    };
  },
};
