import { describe, expect, test } from 'vitest';
import { moneyIn } from '../../../server/src/core/rules/money';
import { writtenDates } from '../../../server/src/core/rules/writtenDates';
import { foundUnder, tell } from './support';

const base = {
  title: 'title: Role in an example',
  summary: 'summary: You do work that matters to others.',
  responsibilities: 'responsibilities: [You do the work.]',
  qualifications: 'qualifications: [You have done such work before.]',
  skills: 'skills: [Teamwork]',
};

/** What one rule flags in a spec with these lines. */
function flagged(rule: string, lines: string): string[] {
  const rest = Object.entries(base).flatMap(([key, line]) =>
    new RegExp(`^${key}:`, 'm').test(lines) ? [] : [line],
  );
  return tell(`${rest.join('\n')}\n${lines}\n`)
    .filter(({ code }) => code === rule)
    .map(({ flagged: words }) => words);
}

describe('amounts of money', () => {
  test.each([
    ['$90k–110k', 90_000, 110_000, '$'],
    ['$90-110k', 90_000, 110_000, '$'],
    ['US$ 90,000 to US$ 110,000', 90_000, 110_000, 'USD'],
    ['50.000 bis 60.000 €', 50_000, 60_000, 'EUR'],
    ['€19.50', 19.5, 19.5, 'EUR'],
    ['EUR 3,420', 3420, 3420, 'EUR'],
    ['£32,500.50', 32_500.5, 32_500.5, 'GBP'],
    ["CHF 120'000", 120_000, 120_000, 'CHF'],
  ])('%s', (text, min, max, currency) => {
    expect(moneyIn(`About ${text} it is.`)).toEqual([
      expect.objectContaining({ start: 6, end: 6 + text.length, min, max, currency }),
    ]);
  });

  test.each(['$5 million', '$3M', '1,000 people', 'Version 4.5', 'C$', '100%'])('none: %s', (text) => {
    expect(moneyIn(`Of ${text} in all.`)).toEqual([]);
  });
});

test.each([
  ['March 3, 2027', '2027-01-15', 'January 15, 2027'],
  ['March 3rd', '2027-01-15', 'January 15'],
  ['3 March 2027', '2027-01-15', '15 January 2027'],
  ['3. März 2027', '2027-01-15', '15. Januar 2027'],
  ['2027-03-03', '2027-01-15', '2027-01-15'],
  ['May 2027', '2027-06-01', 'June 2027'],
])('the date %s is written as it was', (text, day, written) => {
  const [date, ...others] = writtenDates(`By ${text} at noon.`);
  expect(others).toEqual([]);
  expect(date?.write(day)).toBe(written);
  expect([date?.start, date?.end]).toEqual([3, 3 + text.length]);
});

describe('no false alarm', () => {
  test.each([
    ['pay-missing', 'employment: { type: [volunteer] }'],
    ['pay-missing', 'posting: { status: closed }'],
    ['pay-missing', 'compensation: { currency: EUR, period: month, amount: 0 }'],
    ['pay-missing', 'fragment: true'],
    ['pay-missing', 'compensation: { currency: EUR, period: month, min: 2900 }'],
    ['pay-missing', 'team: "open'],
    ['pay-range', 'compensation: { currency: USD, period: year, min: 50000, max: 99000 }'],
    ['pay-range', 'compensation: { currency: USD, period: hour, amount: 400 }'],
    ['pay-range', 'compensation: { currency: JPY, period: month, min: 280000, max: 340000 }'],
    ['pay-range', 'compensation: { currency: USD, period: year, min: 0, max: 30000 }'],
    ['pay-range', 'compensation: { currency: USD, period: year, min: 60000, max: 60000 }'],
    ['pay-range', 'compensation: { note: By agreement. }'],
    ['pay-currency-place', 'compensation: { currency: USD, period: year, amount: 60000 }'],
    ['pay-currency-place', 'location: { places: [{ city: Oslo }] }\ncompensation: { currency: USD }'],
    ['pay-currency-place', 'location: { places: [{ country: IN }] }\ncompensation: { currency: USD }'],
    ['pay-currency-place', 'location: { places: [{ country: GB }] }\ncompensation: { currency: gbp }'],
    ['pay-currency-place', 'location: { places: [{ country: DE }] }\ncompensation: { note: By agreement. }'],
    [
      'pay-currency-place',
      'location: { workplace: remote, places: [{ country: DE }] }\ncompensation: { currency: USD }',
    ],
    ['equal-opportunity', 'statements: { equalOpportunity: Everybody is welcome. }'],
    ['equal-opportunity', 'summary: We are an equal opportunity employer.'],
    ['equal-opportunity', 'summary: We welcome people of all backgrounds.'],
    ['equal-opportunity', 'summary: Wir suchen Verkäufer (m/w/d).'],
    ['equal-opportunity', 'posting: { status: closed }'],
    ['equal-opportunity', 'fragment: true'],
    ['salary-history', 'apply: { instructions: We never ask about your current salary. }'],
    ['salary-history', 'apply: { instructions: Do not send us your salary history. }'],
    ['salary-history', 'responsibilities: [You analyze current salary data and salary history.]'],
    ['salary-history', 'responsibilities: [You prepare previous pay stubs for the audit.]'],
    ['salary-history', 'compensation: { note: We match your current salary. }'],
    ['salary-history', 'apply: { instructions: Please state your salary expectations. }'],
    ['salary-history', 'qualifications: [You know the current pay bands of the public service.]'],
    ['citizenship-language', 'qualifications: [You are a good citizen of the open-source world.]'],
    ['citizenship-language', 'qualifications: [US citizenship is required by federal law.]'],
    ['citizenship-language', 'qualifications: [You need not be a US citizen.]'],
    ['citizenship-language', 'summary: We help US citizens only. They live abroad.'],
    ['citizenship-language', 'qualifications: [You must be a US citizen because of ITAR.]'],
    ['citizenship-language', 'apply: { instructions: We cannot sponsor visas. }'],
    ['citizenship-language', 'responsibilities: [You advise senior citizens only on weekdays.]'],
    ['posting-expired', 'posting: { validThrough: 2026-11-22 }'],
    ['posting-expired', 'posting: { status: closed, validThrough: 2020-01-01 }'],
    ['posting-expired', 'posting: { validThrough: soon }'],
    ['posting-expired', 'posting: { datePosted: 2020-01-01 }'],
    ['posting-expired', 'fragment: true\nposting: { validThrough: 2020-01-01 }'],
    ['posting-expired', 'posting: { validThrough: 2030-01-01 }'],
    ['posting-dates', 'posting: { status: draft, datePosted: 2027-01-01 }'],
    [
      'posting-dates',
      'posting: { status: closed, datePosted: 2020-01-01 }\nemployment: { startDate: 2020-03-01 }',
    ],
    ['posting-dates', 'employment: { startDate: Spring 2020 }'],
    ['posting-dates', 'employment: { startDate: 2026-11-22 }'],
    ['posting-dates', 'posting: { status: open, datePosted: 2026-10-01 }'],
    ['posting-dates', 'posting: { status: open, datePosted: 2026-01-01, validThrough: 2027-01-01 }'],
    ['apply-missing', 'apply: { email: jobs@example.com }'],
    ['apply-missing', 'apply: { url: https://example.com/7 }'],
    ['apply-missing', 'apply: { instructions: Come by. }'],
    ['apply-missing', 'fragment: true'],
    ['apply-missing', 'posting: { status: closed }'],
    ['apply-missing', 'extends: ./base.jobspec.yaml'],
    ['apply-link', 'apply: { url: https://example.com/jobs }'],
    ['apply-link', 'apply: { url: "https://example.com/?job=7" }'],
    ['apply-link', 'apply: { url: "https://example.com/#jobs" }'],
    ['apply-link', 'apply: { email: jobs@example.com }'],
    ['apply-link', 'apply: { url: not a link }'],
    [
      'apply-link',
      'apply: { url: https://example.com/a, direct: false }\nposting: { url: https://example.org/b }',
    ],
    ['google-job-posting', 'posting: { status: draft }'],
    ['google-job-posting', 'posting: { status: closed }'],
    ['google-job-posting', 'title: A role'],
    ['google-job-posting', 'fragment: true\nposting: { status: open }'],
    ['google-job-posting', 'posting: { datePosted: 2026-11-01 }'],
    ['google-job-posting', 'posting: { status: open }\nteam: "open'],
    ['ai-notice', 'location: { places: [{ city: Oslo, country: "NO" }] }'],
    [
      'ai-notice',
      'location: { places: [{ city: Ottawa, region: "ON", country: CA }] }\norganization: { employees: 9 }',
    ],
    [
      'ai-notice',
      'location: { places: [{ city: Ottawa, region: "ON", country: CA }] }\nfaqs: [{ question: Who reads it?, answer: No AI screens applications. }]',
    ],
  ])('%s: %s', (rule, lines) => expect(flagged(rule, lines)).toEqual([]));
});

describe('by profile', () => {
  test('what is told follows the house', () => {
    const spec = Object.values(base).join('\n');
    const told = (config: string) =>
      foundUnder(`${spec}\nposting: { status: open }\n`, config).map(({ code }) => code);
    expect(told('profile: strict\n')).toContain('google-job-posting');
    expect(told('profile: internal\n')).not.toContain('google-job-posting');
    expect(told('rules: { pay-missing: off }\n')).not.toContain('pay-missing');
  });
});
