import type { Span } from '../document';

/** An amount of money or a range in a text; the places are in the text. */
export interface Money extends Span {
  readonly min: number;
  /** Equal to `min` where there is one amount. */
  readonly max: number;
  /** ISO 4217; `$` stands for all kinds of dollars. */
  readonly currency: string;
  readonly period: string | undefined;
  /** True where the words around it leave little doubt that it is the pay of the job. */
  readonly isPay: boolean;
}

const mark = '(?:US|CA|AU|NZ|C|A)?\\$|€|£|\\b(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK)\\b';
const figure = "\\d{1,3}(?:[,.'’]\\d{3}){1,2}(?:[.,]\\d{1,2})?|\\d{1,7}(?:[.,]\\d{1,2})?";
const joint = '\\s?(?:-|–|—|to|and|bis)\\s?';

/** "$90k–110k", "EUR 50.000 bis 60.000", "€45 per hour". */
const markFirst = new RegExp(
  `(${mark})\\s?(${figure})(\\s?k\\b)?(?:${joint}(?:${mark})?\\s?(${figure})(\\s?k\\b)?)?`,
  'gi',
);
/** "50.000 – 60.000 €", "45 000 EUR". */
const markLast = new RegExp(
  `(?<![\\w.,])(${figure})(\\s?k)?(?:${joint}(${figure})(\\s?k)?)?\\s?(${mark})`,
  'gi',
);

export function moneyIn(text: string): Money[] {
  if (!/\d/.test(text)) return [];
  const found = [
    ...[...text.matchAll(markFirst)].flatMap((m) =>
      read(text, m.index, m[0], m[1], [m[2], m[3]], [m[4], m[5]]),
    ),
    ...[...text.matchAll(markLast)].flatMap((m) =>
      read(text, m.index, m[0], m[5], [m[1], m[2]], [m[3], m[4]]),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((money, at) => at === 0 || money.start >= (found[at - 1]?.end ?? 0));
}

type Part = readonly [digits: string | undefined, thousands: string | undefined];

function read(
  text: string,
  start: number,
  whole: string,
  currency: string | undefined,
  low: Part,
  high: Part,
): Money[] {
  const end = start + whole.length;
  const behind = text.slice(end, end + 60);
  if (/^\s?(?:m|mm|bn|b|million|billion|mrd|mio)\b/i.test(behind)) return [];
  const max = numberOf(high);
  let min = numberOf(low);
  if (min === undefined || currency === undefined) return [];
  // "$90–110k" means thousands at both ends.
  if (max !== undefined && high[1] && !low[1] && min < 1000) min *= 1000;
  const before = text.slice(Math.max(0, start - 90), start);
  const period = periodOf(before, behind);
  const isRange = max !== undefined;
  return [
    {
      start,
      end,
      min,
      max: max ?? min,
      currency: codeOf(currency),
      period,
      isPay: isPay(sentenceEnd(before), sentenceStart(behind), period, isRange),
    },
  ];
}

function numberOf([digits, thousands]: Part): number | undefined {
  if (digits === undefined) return undefined;
  const grouped = digits.replace(/[,.'’](?=\d{3}(?!\d))/g, '').replace(',', '.');
  const value = Number(grouped);
  return Number.isFinite(value) ? value * (thousands ? 1000 : 1) : undefined;
}

function codeOf(mark: string): string {
  const codes: Readonly<Record<string, string>> = {
    $: '$',
    '€': 'EUR',
    '£': 'GBP',
    US$: 'USD',
    CA$: 'CAD',
    C$: 'CAD',
  };
  const upper = mark.toUpperCase();
  return codes[upper] ?? { A$: 'AUD', AU$: 'AUD', NZ$: 'NZD' }[upper] ?? upper;
}

const periods: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'hour',
    /^[\s*_+]{0,3}(?:gross\s)?(?:\/|per|an|each|pro|je)\s?(?:hour|hr|h|stunde)\b|^\s?hourly\b/i,
    /\bhourly\b|stundenlohn/i,
  ],
  [
    'day',
    /^[\s*_+]{0,3}(?:gross\s)?(?:\/|per|a|each|pro|je)\s?(?:day|tag)\b/i,
    /\b(?:daily|day) rate\b|tagessatz/i,
  ],
  [
    'week',
    /^[\s*_+]{0,3}(?:gross\s)?(?:\/|per|a|each|pro|je)\s?(?:week|wk|woche)\b|^\s?weekly\b/i,
    /\bweekly (?:pay|wage)\b/i,
  ],
  [
    'month',
    /^[\s*_+]{0,3}(?:gross\s|brutto\s)?(?:\/|per|a|each|pro|im|je)\s?(?:month|mo|monat)\b|^\s?monthly\b/i,
    /\bmonthly\b|monatsgehalt|monatlich/i,
  ],
  [
    'year',
    /^[\s*_+]{0,3}(?:gross\s|brutto\s)?(?:\/|per|a|each|pro|im|je)\s?(?:year|yr|annum|jahr)\b|^\s?(?:annually|yearly|p\.\s?a\.)/i,
    /\b(?:annual|yearly)\b|jahresgehalt|jährlich/i,
  ],
];

function periodOf(before: string, behind: string): string | undefined {
  const near = before.slice(-40);
  return (periods.find(([, after]) => after.test(behind)) ??
    periods.find(([, , ahead]) => ahead.test(near)))?.[0];
}

function sentenceEnd(before: string): string {
  return before.slice(
    Math.max(...['. ', '! ', '? ', '; ', '\n'].map((sign) => before.lastIndexOf(sign))) + 1,
  );
}

function sentenceStart(behind: string): string {
  return behind.split(/[!?;\n]|\.\s/, 1)[0] ?? '';
}

const payWords =
  /\b(?:salar(?:y|ies)|wages?|compensation|pay range|base pay|pay rate|hourly rate|day rate|pay is|pay:|gehalt|vergütung|lohn|stundenlohn|jahresgehalt)\b/i;
const otherMoney =
  /bonus|budget|stipend|allowance|equity|sign-?on|relocation|referral|commission|revenue|fund|raised|sales|grant|learning|training|reimburs|401|insurance|stock|share|tips?\b|worth|fee\b|fees\b|fine\b|prize|award|deal|quota|turnover|pipeline|portfolio|assets|donat|tuition|course|equipment|desk|home office|phone|travel|meal|lunch|overtime|differential|supplement|extra|on top|plus\b|average|median|market|typical|elsewhere|nationwide|save|cost|price|million|on[- ]target|\bote\b|\b(?:contracts|orders|invoices|loans|claims|budgets|purchases|projects) (?:of|worth|between|from|over|up to)\b|customers?\b|clients?\b|lawyer|sell|buy|house|deliver|zuschlag|zuschuss|prämie|increase|raise\b|match/i;

function isPay(before: string, behind: string, period: string | undefined, isRange: boolean): boolean {
  const words = `${before} ${behind}`;
  if (otherMoney.test(words)) return false;
  return (
    payWords.test(words) || (period !== undefined && (isRange || /\b(?:pay|paid|earn|offer)\w*/i.test(words)))
  );
}
