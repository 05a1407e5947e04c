import { fill, type Plural } from './labels';

/** Numbers, money, dates and names of countries in the words of one language. Nothing here throws. */
export interface Formatter {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** `{n}` filled in, in the form the language has for this number. */
  count(forms: Plural, n: number): string;
  /** Amounts of one currency, all with cents if one has them. A currency that does not exist stands as written. */
  money(amounts: readonly number[], currency: string | undefined): string[];
  /** A date written YYYY-MM-DD in words; undefined where the text is no date of the calendar. */
  date(text: string): string | undefined;
  /** The country's name for its two-letter code; the text itself where it is no such code. */
  country(code: string): string;
  /** What people call a zone such as `Europe/Berlin`; undefined where there is no such zone. */
  timezone(zone: string): string | undefined;
  /** One thing or another. */
  either(items: readonly string[]): string;
}

/**
 * The tables of a language cost more to load than a whole posting to render, so those of recent ones are kept.
 * @param language a language tag as the spec has it; anything else counts as English.
 */
export function formatterFor(language: string | undefined): Formatter {
  return recentFormatter(canonicalLocale(language));
}

const recentFormatter = remember(8, createFormatter);

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/;

function createFormatter(locale: string): Formatter {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  const inWords = remember(16, (time: number) => dates.format(time));
  const countryName = remember(32, (code: string) => regions.of(code) ?? code);
  const zoneName = remember(8, (zone: string) => timezoneName(locale, zone));
  const wholeMoney = remember(8, (currency: string) => moneyFormat(locale, currency, true));
  const exactMoney = remember(8, (currency: string) => moneyFormat(locale, currency, false));
  return {
    locale,
    direction: rightToLeft.test(locale) ? 'rtl' : 'ltr',
    count: (forms, n) => fill(forms[plurals.select(n)] ?? forms.other, { n: numbers.format(n) }),
    money(amounts, currency = '') {
      const isCode = /^[A-Z]{3}$/.test(currency);
      const format = (amounts.every(Number.isInteger) ? wholeMoney : exactMoney)(isCode ? currency : '');
      const unknown = isCode || !currency ? '' : ` ${currency}`;
      return amounts.map((amount) => format.format(amount) + unknown);
    },
    date(text) {
      const time = calendarDay(text);
      return time === undefined ? undefined : inWords(time);
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? countryName(code) : code),
    timezone: zoneName,
    either: (items) => choices.format(items),
  };
}

/** @param currency a code of three letters, or nothing for plain numbers. */
function moneyFormat(locale: string, currency: string, whole: boolean): Intl.NumberFormat {
  const style = currency ? { style: 'currency' as const, currency } : {};
  return new Intl.NumberFormat(locale, { ...style, ...(whole ? { maximumFractionDigits: 0 } : {}) });
}

/** Some zones are named by whether they had summer time in the year asked for; this year stands for all. */
const anyDay = Date.UTC(2026, 0, 1);

function timezoneName(locale: string, zone: string): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
    return format.formatToParts(anyDay).find(({ type }) => type === 'timeZoneName')?.value;
  } catch {
    return undefined;
  }
}

/** The language tag in its usual spelling; a tag that makes no sense, or `en`, gives `en`. */
function canonicalLocale(language: string | undefined): string {
  try {
    return (language ? Intl.getCanonicalLocales(language)[0] : undefined) ?? 'en';
  } catch {
    return 'en';
  }
}

/** Milliseconds of midnight UTC; undefined for February 30. */
function calendarDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time;
}

/** Keeps the last results of a pure function, the oldest of which makes room for a new one. */
function remember<Key, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known.value;
    const made = { value: make(key) };
    const oldest = kept.keys().next();
    if (kept.size >= limit && !oldest.done) kept.delete(oldest.value);
    kept.set(key, made);
    return made.value;
  };
}
