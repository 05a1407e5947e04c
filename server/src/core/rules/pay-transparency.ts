import type { LawMatch } from '../knowledge/laws';
import { inQuotes } from '../text/inQuotes';
import { askingFor, citation, lawsOf, verb, weightOf, whatToFillIn } from './jobLaws';
import { hasFigure, needsNoPay, type PayFields, payFields, saysPayInText, tellsBenefits } from './payFacts';
import { perWording } from './perText';
import type { Rule, RuleFinding, RuleInput } from './types';

/** What laws of the places ask a posting to say: the pay, the benefits, the last day, whether the job exists. */
export const payTransparency: Rule = {
  id: 'pay-transparency',
  category: 'pay',
  severity: 'warning',
  *check(input) {
    if (needsNoPay(input)) return;
    const matches = lawsOf(input);
    const pay = payFields(input);
    yield* payMissing(input, matches, pay);
    yield* oneEnded(input, matches, pay);
    yield* tooWide(input, matches, pay);
    yield* others(input, matches);
    yield* placeUnknown(input, pay);
  },
};

function* payMissing(input: RuleInput, matches: readonly LawMatch[], pay: PayFields): Iterable<RuleFinding> {
  const asking = askingFor(matches, ({ pay: asked }) => asked !== undefined).filter(
    ({ law }) => law.duty !== 'request',
  );
  const [first] = asking;
  if (!first || hasFigure(pay) || saysPayInText(input)) return;
  const { who, source } = citation(asking.filter(({ law }) => law.duty === first.law.duty));
  const when =
    first.law.duty === 'posting'
      ? 'the pay in the posting'
      : 'to name the pay in the posting or before the interview';
  const has = input.facts.field('compensation') !== undefined;
  yield {
    span: input.facts.home('compensation'),
    severity: weightOf(first),
    message:
      `The pay is missing. ${who} ${verb(asking)} for ${when}.${whatToFillIn(asking)} Write currency, period, min and max under compensation. ${source}`.replace(
        ' for to name',
        ' to name',
      ),
    data: has
      ? {
          path: ['compensation'],
          keys: ['currency', 'period', 'min', 'max'].filter((key) => !input.facts.field('compensation', key)),
        }
      : { path: [], keys: ['compensation'] },
  };
}

/** "Up to" and "from" are no range, and some laws want a range where there is one amount. */
function* oneEnded(input: RuleInput, matches: readonly LawMatch[], pay: PayFields): Iterable<RuleFinding> {
  const { min, max, amount } = pay;
  if (!hasFigure(pay) || (min !== undefined && max !== undefined)) return;
  const isOpen = amount === undefined;
  const asking = askingFor(
    matches,
    ({ pay: asked }) => asked === 'both-ends' || (isOpen && asked === 'range'),
  ).filter(({ law }) => law.duty === 'posting');
  const [first] = asking;
  if (!first) return;
  const key = amount !== undefined ? 'amount' : min !== undefined ? 'min' : 'max';
  const { who, source } = citation(asking);
  yield {
    span: input.facts.field('compensation', key)?.span ?? input.facts.home('compensation'),
    severity: isOpen ? weightOf(first) : 'info',
    message: `${isOpen ? 'The range has one end only.' : 'This is one amount.'} ${who} ${verb(asking)} for the lowest and the highest pay.${whatToFillIn(asking)} Write min and max. ${source}`,
  };
}

function* tooWide(input: RuleInput, matches: readonly LawMatch[], pay: PayFields): Iterable<RuleFinding> {
  const { min, max, currency, period } = pay;
  const perYear = timesAYear[period ?? ''];
  if (min === undefined || max === undefined || perYear === undefined) return;
  const asking = matches.filter(
    ({ law: { widest, exemptAbove } }) =>
      widest !== undefined &&
      widest.currency === currency &&
      (max - min) * perYear > widest.amount &&
      !(exemptAbove && max * perYear > exemptAbove.amount),
  );
  const [first] = asking;
  if (!first) return;
  const { who, source } = citation(asking);
  yield {
    span: input.facts.field('compensation', 'max')?.span ?? input.facts.home('compensation'),
    severity: weightOf(first),
    message: `This range is ${amountOf((max - min) * perYear)} ${currency} a year wide. ${who} ${verb(asking)} for at most ${amountOf(first.law.widest?.amount ?? 0)}.${whatToFillIn(asking)} Narrow the range, or publish one posting for each level. ${source}`,
  };
}

const timesAYear: Readonly<Record<string, number>> = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };

function amountOf(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function* others(input: RuleInput, matches: readonly LawMatch[]): Iterable<RuleFinding> {
  const { facts } = input;
  const demands = [
    {
      asks: 'benefits' as const,
      isThere: tellsBenefits(input),
      span: facts.home('benefits'),
      what: 'for a general description of the benefits',
      advice: 'The benefits are missing.',
      data: { path: [], keys: ['benefits'] },
    },
    {
      asks: 'deadline' as const,
      isThere:
        facts.field('posting', 'validThrough') !== undefined || input.analysis.prose.some(takesAnyTime),
      span: facts.home('posting'),
      what: 'for the last day to apply',
      advice:
        'The last day to apply is missing. Write posting.validThrough, or say that you take applications at any time.',
      data: { path: ['posting'], keys: ['validThrough'] },
    },
    {
      asks: 'vacancy' as const,
      isThere: facts.field('statements', 'vacancy') !== undefined,
      span: facts.home('statements'),
      what: 'to say whether there is a job to fill now',
      advice: 'A word on the vacancy is missing. Write statements.vacancy.',
      data: { path: ['statements'], keys: ['vacancy'] },
    },
  ];
  for (const { asks, isThere, span, what, advice, data } of demands) {
    const asking = askingFor(matches, (asked) => asked[asks] === true).filter(
      ({ law }) => law.duty === 'posting',
    );
    const [first] = asking;
    if (isThere || !first) continue;
    const { who, source } = citation(asking);
    const message = `${advice} ${who} ${verb(asking)} ${what}.${whatToFillIn(asking)} ${source}`;
    yield { span, severity: weightOf(first), message, data };
  }
}

const takesAnyTime = perWording(({ text }) =>
  /\brolling\b|\bno deadline\b|\b(?:accept|take|review) applications? (?:at any time|continuously|on an ongoing)|\bongoing basis\b|\buntil (?:the (?:position|role|job) is |it is )?filled\b/i.test(
    text,
  ),
);

/** Which laws hold depends on the place; without pay and place, nobody can tell. */
function* placeUnknown({ facts, laws }: RuleInput, pay: PayFields): Iterable<RuleFinding> {
  if (hasFigure(pay)) return;
  const { places, remoteFrom, workplace } = facts;
  const unknown = 'Laws about pay in postings differ by place.';
  if (places.length === 0 && remoteFrom.length === 0) {
    const where = workplace === 'remote' ? 'location.remoteFrom' : 'location.places';
    yield {
      span: facts.home('location'),
      severity: 'hint',
      message: `${unknown} Write under ${where} where the work is done, and this check can name the one that holds.`,
      data: { path: ['location'], keys: [workplace === 'remote' ? 'remoteFrom' : 'places'] },
    };
  }
  for (const { country, region, span } of places) {
    if (country === undefined || region !== undefined || !laws.differsWithin(country)) continue;
    yield {
      span,
      severity: 'hint',
      message: `${unknown.slice(0, -1)}, and here by region: add it, such as ${inQuotes(country === 'CA' ? 'ON' : 'NY')}.`,
    };
  }
}
