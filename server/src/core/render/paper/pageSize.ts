import type { PaperSize } from './types';

/**
 * The paper people print on.
 * @param country its two-letter code, if it is known.
 * @param language a language tag, whose region counts where no country is known.
 */
export function pageSizeFor(country: string | undefined, language: string): PaperSize {
  const region = country ?? /-([A-Z]{2})(?:-|$)/.exec(language)?.[1];
  return region !== undefined && letterCountries.has(region) ? 'letter' : 'a4';
}

/** Unicode CLDR 46, supplemental data, paperSize type="US-Letter". */
const letterCountries: ReadonlySet<string> = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);
