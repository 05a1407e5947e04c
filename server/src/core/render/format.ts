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
  /** One thing or another. */
  either(items: readonly string[]): string;
}

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/;

/** @param language a language tag as the spec has it; anything else counts as English. */
export function createFormatter(language: string | undefined): Formatter {
  const locale = canonicalLocale(language);
  return {
    locale,
    direction: rightToLeft.test(locale) ? 'rtl' : 'ltr',
    count(forms, n) {
      const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
      return fill(form, { n: new Intl.NumberFormat(locale).format(n) });
    },
    money(amounts, currency) {
      const isCode = currency !== undefined && /^[A-Z]{3}$/.test(currency);
      const digits = amounts.every(Number.isInteger) ? { maximumFractionDigits: 0 } : {};
      const format = new Intl.NumberFormat(
        locale,
        isCode ? { style: 'currency', currency, ...digits } : digits,
      );
      return amounts.map((amount) =>
        isCode || !currency ? format.format(amount) : `${format.format(amount)} ${currency}`,
      );
    },
    date(text) {
      const time = calendarDay(text);
      if (time === undefined) return undefined;
      return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    },
    country(code) {
      if (!/^[A-Z]{2}$/.test(code)) return code;
      return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
    },
    either: (items) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items),
  };
}

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
