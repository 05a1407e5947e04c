import { expect, test } from 'vitest';
import { sourceWord } from '../../../server/src/core/knowledge/sources';
import { completedSpec } from '../../lib/ruleExamples';
import { found } from '../rules/support';

test.each([
  ['https://www.schemastats.com/en/terms/JobPosting/', 'second-hand source'],
  ['https://launchtn.org/job-posting-guidelines/', 'second-hand source'],
  ['https://developers.google.com/search/blog/2021/07/job-posting-updates', 'source'],
  ['https://schema.org/identifier', 'source'],
  ['https://example.com/schemastats.com', 'source'],
  ['no address', 'source'],
])('%s is a %s', (address, word) => {
  expect(sourceWord(address)).toBe(word);
});

test('messages call a page that retells others by that name', () => {
  const told = found(`${completedSpec('posting: { status: open }')}\n`).filter(({ message }) =>
    /schemastats|launchtn/.test(message),
  );
  expect(told.length).toBeGreaterThan(1);
  for (const { message } of told) expect(message).toContain('second-hand source: https://');
});
