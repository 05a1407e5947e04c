import { expect, test } from 'vitest';
import {
  COUNTRIES,
  CURRENCIES,
  type FormatName,
  formats,
  LANGUAGES,
  REGIONS,
} from '../../server/src/core/schema/formats';

interface Cases {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const CASES: Record<FormatName, Cases> = {
  country: { good: ['US', 'GB', 'DE'], bad: ['UK', 'EU', 'XK', 'us', 'USA', '', 'constructor', '__proto__'] },
  'country-or-region': {
    good: ['US', 'US-CA', 'DE-BY', 'FR-75', 'GB-ENG'],
    bad: ['US-XX', 'UK', 'CA-', 'US-CA-X', 'US CA', 'California', ''],
  },
  currency: { good: ['USD', 'EUR', 'XCG', 'CHF'], bad: ['usd', '$', 'HRK', 'BGN', 'ANG', 'XXX', 'XAU', ''] },
  date: {
    good: ['2026-11-22', '2028-02-29', '2000-02-29'],
    bad: [
      '2027-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-04-31',
      '2026-00-10',
      '2026-1-5',
      '22.11.2026',
      ' 2026-11-22',
      '',
    ],
  },
  'date-or-words': {
    good: ['2027-02-01', 'As soon as possible', '1 March 2027', 'Spring 2027', '2 weeks after the offer'],
    bad: ['2027-02-30', '02/01/27', '1.3.2027', '2027/02/01', '1-2-2027'],
  },
  email: {
    good: ['jobs@example.com', 'first.last+jobs@mail.example.org', 'post@bücher.example'],
    bad: [
      'jobs',
      'jobs@',
      '@example.com',
      'jobs@example',
      'a b@example.com',
      'a@b@example.com',
      'Jobs <jobs@example.com>',
      '',
    ],
  },
  language: {
    good: ['en', 'en-GB', 'pt-BR', 'zh-Hant-TW', 'sr-Latn', 'es-419', 'gsw', 'EN-us'],
    bad: ['English', 'eng', 'en_US', 'xx', 'de-XX', 'en-', 'e', ''],
  },
  region: { good: ['CA', 'BY', 'NSW', '75'], bad: ['California', 'ca', 'US-CA', ''] },
  slug: { good: ['night-nurse-4', 'a'], bad: ['Night-Nurse', 'a--b', '-a', 'a-', 'a b', 'ä', ''] },
  timezone: {
    good: ['Europe/Berlin', 'America/New_York', 'America/Argentina/Buenos_Aires', 'UTC'],
    bad: ['Europe/Berln', 'CET', 'CST', '+01:00', 'berlin', ''],
  },
  uri: {
    good: ['https://example.com', 'http://example.org/a?b=c#d', 'https://bücher.example/straße'],
    bad: [
      'example.com',
      'www.example.com',
      'ftp://example.com',
      'javascript:alert(1)',
      'https://',
      'https:example.com',
      'https://a b.example',
      '',
    ],
  },
};

const cases: ReadonlyMap<string, Cases> = new Map(Object.entries(CASES));

for (const [name, check] of Object.entries(formats)) {
  const { good, bad } = cases.get(name) ?? { good: [], bad: [] };
  test(`${name} takes what is right`, () => expect(good.filter((value) => !check(value))).toEqual([]));
  test(`${name} refuses what is wrong`, () => expect(bad.filter(check)).toEqual([]));
}

test('the code tables are complete', () => {
  expect(COUNTRIES.size).toBe(249);
  expect(LANGUAGES.size).toBe(183);
  expect(REGIONS.get('US')?.size).toBe(57);
});

test('every code has a name to show', () => {
  const names = (type: Intl.DisplayNamesType) => new Intl.DisplayNames('en', { type, fallback: 'none' });
  expect([...COUNTRIES].filter((code) => !names('region').of(code))).toEqual([]);
  expect([...CURRENCIES].filter((code) => !names('currency').of(code))).toEqual([]);
  expect([...LANGUAGES].filter((code) => !names('language').of(code))).toEqual([]);
});

test('a very long text takes no longer than its length allows', () => {
  const long = ['a', '-', '1', '@', 'a.', 'a-', '1/', 'https://a'].map((part) => part.repeat(100_000));
  const started = performance.now();
  for (const check of Object.values(formats)) for (const text of long) check(text);
  expect(performance.now() - started).toBeLessThan(2_000);
});
