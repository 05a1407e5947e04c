import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../server/src/core/render';
import { formatterFor } from '../../../server/src/core/render/format';
import { viewOf } from './read';

const payOf = (compensation: string): string | undefined =>
  viewOf(`compensation: ${compensation}`).facts.find(({ id }) => id === 'pay')?.values[0]?.text;

describe('pay in words', () => {
  test.each([
    ['{ currency: USD, period: year, min: 140000, max: 175000 }', '$140,000 – $175,000 per year'],
    ['{ currency: EUR, period: month, amount: 4200 }', '€4,200 per month'],
    ['{ currency: USD, period: hour, min: 18, max: 22.5 }', '$18.00 – $22.50 per hour'],
    ['{ currency: CAD, period: year, min: 90000 }', 'from CA$90,000 per year'],
    ['{ currency: USD, max: 90000 }', 'up to $90,000'],
    ['{ currency: USD, period: week, min: 900, max: 900 }', '$900 per week'],
    ['{ currency: usd, min: 1, max: 2 }', '1 usd – 2 usd'],
    ['{ min: 1, max: 2, period: constructor }', '1 – 2'],
    ['{ currency: USD, period: year, min: .inf }', undefined],
    ['{ currency: USD, period: year }', undefined],
    ['competitive', undefined],
  ])('%s', (compensation, words) => expect(payOf(compensation)).toBe(words));
});

describe('the words of a language', () => {
  test('a date of the calendar is written out, any other text is not', () => {
    const { date } = formatterFor('en');
    expect(date('2026-11-05')).toBe('November 5, 2026');
    expect(date('2026-02-29')).toBeUndefined();
    expect(date('2026-13-01')).toBeUndefined();
    expect(date('soon')).toBeUndefined();
    expect(formatterFor('de').date('2026-11-05')).toBe('5. November 2026');
  });

  test('countries and time zones have names, what is none stays as it is', () => {
    const { country, timezone } = formatterFor('en');
    expect(country('DE')).toBe('Germany');
    expect(country('Germany')).toBe('Germany');
    expect(country('')).toBe('');
    expect(timezone('Europe/Berlin')).toBe('Central European Time');
    expect(timezone('Mars/Olympus')).toBeUndefined();
  });

  test.each(['', 'x', 'not a language', 'de_DE', 'en-US-u-nu-arab', '__proto__', '\u0000', 'zz'])(
    'language %j does no harm',
    (language) => {
      const view = viewOf(
        JSON.stringify({ language, title: 'T', compensation: { min: 1, currency: 'USD' } }),
      );
      expect(renderHtml(view)).toContain('<h1>T</h1>');
    },
  );
});
