import { hasFigure, moneyOf, payFields } from './payFacts';
import type { Rule } from './types';

/** The text names a pay outside of the range under `compensation`. */
export const payContradiction: Rule = {
  id: 'pay-contradiction',
  category: 'contradictions',
  severity: 'warning',
  *check(input) {
    const { facts, analysis } = input;
    const pay = payFields(input);
    const field = ['min', 'amount', 'max']
      .map((key) => facts.field('compensation', key))
      .find((each) => each);
    if (!field || !hasFigure(pay) || !pay.currency || !pay.period) return;
    const low = pay.min ?? pay.amount ?? 0;
    const high = pay.max ?? pay.amount ?? Number.POSITIVE_INFINITY;
    if (low > high) return;
    for (const text of analysis.prose) {
      const amounts = moneyOf(text);
      if (amounts.length === 0) continue;
      const { node, prose } = text;
      // A note may tell of other places or levels.
      if (node.path[0] === 'compensation' || node.path[0] === 'benefits') continue;
      for (const money of amounts) {
        const { isPay, currency, min, max } = money;
        const period: string = money.period ?? pay.period;
        if (!isPay || period !== pay.period || !isSame(currency, pay.currency)) continue;
        // Without a word on the period, far smaller or larger figures are of another one.
        if (money.period === undefined && (max < low / 4 || min > high * 4)) continue;
        if (min >= low * 0.99 && max <= high * 1.01) continue;
        const said = prose.text.slice(money.start, money.end);
        const right = inWords(said, pay.min ?? pay.amount, pay.max ?? pay.amount);
        yield {
          span: prose.toSource(money.start, money.end),
          message: `The text says ${said}, compensation says ${rangeOf(low, high)} ${pay.currency} a${period === 'hour' ? 'n' : ''} ${period}. Candidates will hold you to the higher figure: make them agree.`,
          related: [{ span: field.span, message: 'The figures are here.' }],
          ...(right === undefined ? {} : { data: { replacements: [right] } }),
        };
      }
    }
  },
};

function isSame(written: string, code: string): boolean {
  return (
    written === code || (written === '$' && ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'].includes(code))
  );
}

function rangeOf(low: number, high: number): string {
  if (low === high) return grouped(low);
  if (!Number.isFinite(high)) return `${grouped(low)} or more`;
  return `${grouped(low)} to ${grouped(high)}`;
}

/** The figures of the field, written as the text writes its own; undefined where it writes them another way. */
function inWords(said: string, min: number | undefined, max: number | undefined): string | undefined {
  const mark = /^[^\d\s]{1,3}(?=\d)/.exec(said)?.[0];
  if (mark === undefined || min === undefined || max === undefined || /k/i.test(said.slice(mark.length)))
    return undefined;
  return min === max ? mark + grouped(min) : `${mark}${grouped(min)} to ${mark}${grouped(max)}`;
}

function grouped(value: number): string {
  const [whole = '', cents] = String(value).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return cents === undefined ? groups : `${groups}.${cents.padEnd(2, '0')}`;
}
