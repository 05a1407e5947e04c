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

/** The tables of a language cost more to load than a whole posting to render. */
const recent = new Map<string, Formatter>();
const maxRecent = 8;

/** @param language a language tag as the spec has it; anything else counts as English. */
export function formatterFor(language: string | undefined): Formatter {
  const locale = canonicalLocale(language);
  const known = recent.get(locale);
  if (known) return known;
  const created = createFormatter(locale);
  const oldest = recent.keys().next();
  if (recent.size >= maxRecent && !oldest.done) recent.delete(oldest.value);
  recent.set(locale, created);
  return created;
}

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/;

function createFormatter(locale: string): Formatter {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    locale,
    direction: rightToLeft.test(locale) ? 'rtl' : 'ltr',
    count: (forms, n) => fill(forms[plurals.select(n)] ?? forms.other, { n: numbers.format(n) }),
    money(amounts, currency) {
      const isCode = currency !== undefined && /^[A-Z]{3}$/.test(currency);
      const digits = amounts.every(Number.isInteger) ? { maximumFractionDigits: 0 } : {};
      const style = isCode ? { style: 'currency' as const, currency } : {};
      const format = new Intl.NumberFormat(locale, { ...style, ...digits });
      const unknown = isCode || !currency ? '' : ` ${currency}`;
      return amounts.map((amount) => format.format(amount) + unknown);
    },
    date(text) {
      const time = calendarDay(text);
      return time === undefined ? undefined : dates.format(time);
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    timezone(zone) {
      try {
        const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
        return format.formatToParts(anyDay).find(({ type }) => type === 'timeZoneName')?.value;
      } catch {
        return undefined;
      }
    },
    either: (items) => choices.format(items),
  };
}

/** Some zones are named by whether they had summer time in the year asked for; this year stands for all. */
const anyDay = Date.UTC(2026, 0, 1);

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
