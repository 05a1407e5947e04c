import { inQuotes } from '../text/inQuotes';
import { defineRule } from './defineRule';
import { payFields } from './payFacts';
import type { Rule, RuleFinding, RuleInput } from './types';

/** A range that is upside down, has one end only or is too wide, or figures that do not fit the period. */
export const payRange: Rule = defineRule({
  id: 'pay-range',
  category: 'pay',
  severity: 'warning',
  options: { widest: 100 },
  *check(input, { widest }) {
    const { facts, complete } = input;
    const { min, max, amount, period } = payFields(input);
    const [low, high] = [facts.field('compensation', 'min'), facts.field('compensation', 'max')];
    const thousands = period === 'hour' ? [] : [...splitThousands(input)];
    if (thousands.length > 0) return yield* thousands;
    yield* wrongPeriod(input);
    if (min !== undefined && max !== undefined && low && high) {
      if (min > max) {
        yield {
          span: low.span,
          message: `The range begins with ${min} and ends with ${max}. Put the smaller figure under min.`,
          ...(low.own && high.own
            ? {
                related: [{ span: high.span, message: 'The other end is here.' }],
                data: { path: ['compensation', 'min'], swapWith: ['compensation', 'max'] },
              }
            : {}),
        };
      } else if (min > 0 && (max - min) / min > widest / 100) {
        yield {
          span: high.span,
          severity: 'info',
          message: `The highest pay is ${Math.round((max / min) * 10) / 10} times the lowest, so the range tells candidates little. Narrow it to what you would really offer, or publish one posting for each level.`,
        };
      }
    } else if (complete && amount === undefined && (low || high)) {
      const end = low ?? high;
      if (end)
        yield {
          span: end.span,
          severity: 'info',
          message: `The range has one end only. Write ${low ? 'max' : 'min'} as well, or amount if the pay is fixed.`,
          ...(end.own ? { data: { path: end.node.path, renameTo: 'amount' } } : {}),
        };
    }
  },
});

/** `60.000` is sixty to YAML. An hour may well be paid to the tenth of a cent. */
function* splitThousands(input: RuleInput): Iterable<RuleFinding> {
  for (const key of ['min', 'max', 'amount']) {
    const field = input.facts.field('compensation', key);
    if (!field?.own || field.node.kind !== 'scalar') continue;
    const written = input.decode(field.node).text;
    if (!/^\d{1,3}\.\d{3}$/.test(written)) continue;
    const meant = written.replace('.', '');
    yield {
      span: field.span,
      message: `${inQuotes(written)} is read as ${field.text}, because a point starts decimals. Did you mean ${meant}?`,
      data: { path: field.node.path, replacements: [meant] },
    };
  }
}

/** Currencies in which these bounds hold for any job. */
const comparable: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'NZD']);

function* wrongPeriod(input: RuleInput): Iterable<RuleFinding> {
  const { min, max, amount, currency, period } = payFields(input);
  const figures = [min, max, amount].filter((value) => value !== undefined);
  const field = input.facts.field('compensation', 'period');
  if (!field || !period || figures.length === 0 || !comparable.has(currency ?? '')) return;
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const better =
    period === 'hour' && least >= 10_000
      ? 'year'
      : period === 'hour' && least >= 1_000
        ? 'month'
        : period === 'month' && least >= 40_000
          ? 'year'
          : period === 'year' && most <= 150 && least >= 7
            ? 'hour'
            : undefined;
  if (!better) return;
  yield {
    span: field.span,
    message: `${most} ${currency} ${period === 'hour' ? 'an' : 'a'} ${period} cannot be meant. Did you mean ${inQuotes(better)}?`,
    ...(field.own ? { data: { path: field.node.path, replacements: [better] } } : {}),
  };
}
