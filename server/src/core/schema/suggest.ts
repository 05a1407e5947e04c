import { closest } from '../text/distance';
import { COUNTRIES, CURRENCIES, formats, LANGUAGES } from './formats';
import { allowedValues, enumSource } from './lookup';
import type { SubSchema } from './schema';

/** The key that was most likely meant: another spelling, another word for it, or a slip of the fingers. */
export function suggestKey(key: string, schema: SubSchema | undefined): string | undefined {
  const properties = Object.entries(schema?.properties ?? {});
  const plain = normalize(key);
  const same = properties.find(
    ([name, { 'x-aliases': aliases = [] }]) =>
      normalize(name) === plain || aliases.some((alias) => normalize(alias) === plain),
  );
  return (
    same?.[0] ??
    closest(
      key,
      properties.map(([name]) => name),
    )
  );
}

/** The allowed value that was most likely meant. */
export function suggestValue(value: unknown, schema: SubSchema | undefined): string | undefined {
  const plain = normalize(String(value));
  const allowed = allowedValues(schema).map((entry) => String(entry.value));
  if (allowed.length === 1) return allowed[0];
  const aliases = Object.entries(
    schema?.['x-value-aliases'] ?? enumSource(schema)?.['x-value-aliases'] ?? {},
  );
  return (
    allowed.find((name) => normalize(name) === plain) ??
    aliases.find(([, words]) => words.some((word) => normalize(word) === plain))?.[0] ??
    closest(String(value), allowed)
  );
}

/** A value of the wanted format that says the same; undefined where that would be a guess. */
export function suggestFormatted(format: string, value: string): string | undefined {
  const suggestion = formatters[format]?.(value.trim());
  const check = Object.entries(formats).find(([name]) => name === format)?.[1];
  return suggestion !== undefined && suggestion !== value && check?.(suggestion) ? suggestion : undefined;
}

const formatters: Readonly<Record<string, (value: string) => string | undefined>> = {
  date: isoDate,
  'date-or-words': isoDate,
  uri: (value) =>
    /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value)
      ? `https://${value}`
      : value.replace(/^http(s?):\/(?!\/)/, 'http$1://'),
  slug: (value) =>
    value
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  email: (value) => value.replace(/^mailto:/i, '').replace(/\s*(\(at\)|\[at\]| at )\s*/i, '@'),
  country: (value) => codeOf(value, 'region', COUNTRIES, countryAliases),
  'country-or-region': (value) => {
    const [country = '', region] = value.split(/[-_ /]/);
    if (region && /^[A-Za-z]{2}$/.test(country)) return `${country}-${region}`.toUpperCase();
    return codeOf(value, 'region', COUNTRIES, countryAliases);
  },
  currency: (value) => codeOf(value, 'currency', CURRENCIES, currencyAliases),
  language: (value) => codeOf(value, 'language', LANGUAGES, {}),
};

const countryAliases: Readonly<Record<string, string>> = {
  usa: 'US',
  america: 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  greatbritain: 'GB',
  holland: 'NL',
  czechrepublic: 'CZ',
  turkey: 'TR',
};

const currencyAliases: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '€': 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  '¥': 'JPY',
  fr: 'CHF',
  zł: 'PLN',
};

/** A code written in the wrong case, or the English name of what it stands for. */
function codeOf(
  value: string,
  type: 'region' | 'currency' | 'language',
  codes: ReadonlySet<string>,
  aliases: Readonly<Record<string, string>>,
): string | undefined {
  const plain = normalize(value);
  const alias = Object.hasOwn(aliases, plain) ? aliases[plain] : undefined;
  if (alias) return alias;
  for (const code of [value.toUpperCase(), value.toLowerCase()]) if (codes.has(code)) return code;
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  for (const code of codes) {
    const name = names.of(code);
    if (name && normalize(name) === plain) return code;
  }
  return undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Only spellings that mean one date everywhere: 11/02/2026 is left alone. */
function isoDate(value: string): string | undefined {
  const numbers =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (numbers) return iso(numbers[1], numbers[2], numbers[3]);
  const [, first = '', mark, second = '', year] =
    /^(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})$/.exec(value) ?? [];
  if (mark === '.' || Number(first) > 12) return iso(year, second, first);
  // The month comes first in the United States, the day elsewhere.
  if (mark && (Number(second) > 12 || first === second)) return iso(year, first, second);
  const words = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(value);
  if (words) return iso(words[3], monthNumber(words[2]), words[1]);
  const american = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(value);
  if (american) return iso(american[3], monthNumber(american[1]), american[2]);
  return undefined;
}

function monthNumber(name = ''): string {
  return String(months.indexOf(name.toLowerCase()) + 1);
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function normalize(word: string): string {
  return word.toLowerCase().replace(/[\s_\-.'’]/g, '');
}
