/**
 * Countries with one currency for wages, by ISO 3166-1 alpha-2, as of 2026-11. Countries where wages are commonly
 * named in a second currency are left out.
 * Source: ISO 4217 and the list of euro countries, https://www.ecb.europa.eu/euro/intro/html/index.en.html
 */
export function currencyOf(country: string): string | undefined {
  return currencies.get(country.toUpperCase());
}

const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK';

const currencies: ReadonlyMap<string, string> = new Map([
  ...euro.split(' ').map((country) => [country, 'EUR'] as const),
  ['AU', 'AUD'],
  ['CA', 'CAD'],
  ['CH', 'CHF'],
  ['CZ', 'CZK'],
  ['DK', 'DKK'],
  ['GB', 'GBP'],
  ['HU', 'HUF'],
  ['IS', 'ISK'],
  ['JP', 'JPY'],
  ['KR', 'KRW'],
  ['LI', 'CHF'],
  ['NO', 'NOK'],
  ['NZ', 'NZD'],
  ['PL', 'PLN'],
  ['SE', 'SEK'],
  ['US', 'USD'],
]);
