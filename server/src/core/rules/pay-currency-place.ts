import { currencyOf } from '../knowledge/currencies';
import { payFields } from './payFacts';
import type { Rule } from './types';

/** Pay in a currency that none of the places uses. Remote jobs are often paid in the employer's money. */
export const payCurrencyPlace: Rule = {
  id: 'pay-currency-place',
  category: 'pay',
  severity: 'info',
  *check(input) {
    const { facts } = input;
    const { places, workplace } = facts;
    const { currency } = payFields(input);
    const field = facts.field('compensation', 'currency');
    if (!field || !currency || workplace === 'remote' || places.length === 0) return;
    const usual = places.map(({ country }) => country && currencyOf(country));
    const [first] = usual;
    if (!first || usual.some((code) => code === undefined || code === currency.toUpperCase())) return;
    const others = [...new Set(usual)].flatMap((code) => code ?? []);
    yield {
      span: field.span,
      message: `The work is done in ${[...new Set(places.map(({ country }) => country))].join(' and ')}, where people count in ${others.join(' or ')}. Name the pay in ${others.length > 1 ? 'one of these' : first}, or say in the note why it is in ${currency}.`,
      related: [{ span: places[0]?.span ?? field.span, message: 'The place is here.' }],
      ...(field.own ? { data: { path: field.node.path, replacements: others } } : {}),
    };
  },
};
