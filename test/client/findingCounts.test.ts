import { expect, test } from 'vitest';
import { findingCounts } from '../../client/src/preview/findingCounts';
import { countWords } from '../../server/src/cli/report/summary';

type Severity = Parameters<typeof findingCounts>[0][number];

test.each<[words: string, severities: Severity[]]>([
  ['0 findings', []],
  ['1 finding', ['error']],
  ['3 findings and 1 hint', ['error', 'hint', 'warning', 'info']],
  ['2 hints', ['hint', 'hint']],
])('%s, in the editor and on the command line', (words, severities) => {
  expect(findingCounts(severities)).toBe(words);
  expect(findingCounts(severities, 'earlier')).toBe(`${words} at the last check`);
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const severity of severities) counts[severity]++;
  const onCommandLine =
    countWords(counts)
      ?.replace(/ \(.*?\)/, '')
      .replace(/^(\d+) (?:error|warning|info)/, '$1 finding') ?? '0 findings';
  expect(onCommandLine).toBe(words);
});
