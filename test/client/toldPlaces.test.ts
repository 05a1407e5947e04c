import { expect, test } from 'vitest';
import { samePlace } from '../../client/webview/toldPlaces';

const place = (words: string, start: number, ...codes: string[]) => ({ words, start, codes });
const before = place('Postgres', 500, 'skill-alias', 'too-long');

test('the same words nearby, with one of its findings', () => {
  const there = place('Postgres', 540, 'skill-alias');
  expect(samePlace(before, [place('Postgres', 400, 'skill-alias'), there])).toBe(there);
});

test.each([
  ['nothing is found any more', []],
  ['other words', [place('Python', 500, 'skill-alias')]],
  ['another finding at the same words', [place('Postgres', 500, 'duplicate-item')]],
  ['the same words far away', [place('Postgres', 5000, 'skill-alias')]],
])('%s: it is gone', (_, places) => {
  expect(samePlace(before, places)).toBeUndefined();
});
