/** What a text in a format is, and how to write it. */
export const formatWords: Readonly<Record<string, { what: string; how: string }>> = {
  date: { what: 'a date that can be read', how: 'Write year, month and day, such as 2026-11-30' },
  'date-or-words': {
    what: 'a date that can be read',
    how: 'Write year, month and day, such as 2026-11-30, or words such as “as soon as possible”',
  },
  uri: { what: 'a complete web address', how: 'Start it with https://, such as https://example.com/jobs' },
  email: { what: 'an e-mail address', how: 'Write it like jobs@example.com' },
  slug: {
    what: 'a short name',
    how: 'Use small letters, digits and hyphens, such as senior-back-end-developer',
  },
  country: {
    what: 'a country code',
    how: 'Use the two capital letters of the country, such as US, GB or DE',
  },
  'country-or-region': {
    what: 'a country or region code',
    how: 'Use two capital letters for a country (DE), and add the region after a hyphen (US-CA)',
  },
  region: { what: 'a region code', how: 'Use the letters of the state or region alone, such as CA or BY' },
  currency: {
    what: 'a currency code',
    how: 'Use the three capital letters of the currency, such as USD, EUR or GBP',
  },
  language: { what: 'a language code', how: 'Use a code such as en, de or pt-BR' },
  timezone: { what: 'a time zone', how: 'Use a name such as America/New_York or Europe/Berlin' },
};
