import { expect, test } from 'vitest';
import { lawSourceWord, sourceWord } from '../../../server/src/core/knowledge/sources';
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

test.each([
  ['https://lawfilesext.leg.wa.gov/biennium/2025-26/', 'official source'],
  ['https://www.fairwork.gov.au/pay', 'official source'],
  ['https://eur-lex.europa.eu/eli/dir/2023/970/oj', 'official source'],
  ['https://dllr.state.md.us/wages/', 'official source'],
  ['https://albanycounty.legistar.com/', 'official source'],
  ['https://ogletree.com/insights', 'second-hand source'],
  ['https://example.com/wa.gov', 'second-hand source'],
  ['https://notgov/', 'second-hand source'],
  ['no address', 'second-hand source'],
])('for a law, %s is an %s', (address, word) => {
  expect(lawSourceWord(address)).toBe(word);
});

test('messages call a page that retells others by that name', () => {
  const told = found(`${completedSpec('posting: { status: open }')}\n`).filter(({ message }) =>
    /schemastats|launchtn/.test(message),
  );
  expect(told.length).toBeGreaterThan(1);
  for (const { message } of told) expect(message).toContain('second-hand source: https://');
});
