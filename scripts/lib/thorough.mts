/**
 * What the quick run of `npm run test:unit` leaves out, since it takes most of the time and rarely fails alone:
 * programs that are started, Git among them, every fix at every place, random edits, hostile and very long texts, all
 * words of the data, and times.
 * `npm test` runs all of it.
 */
export const thorough: readonly string[] = [
  'test/cli/ciDocs.test.ts',
  'test/cli/fixWithGit.test.ts',
  'test/cli/gitignoreAsGit.test.ts',
  'test/cli/package.test.ts',
  'test/cli/parity.test.ts',
  'test/cli/patternSpeed.test.ts',
  'test/cli/process.test.ts',
  'test/cli/since.test.ts',
  'test/core/completion/invariant.test.ts',
  'test/core/config/speed.test.ts',
  'test/core/document/limits.test.ts',
  'test/core/document/onlyReading.test.ts',
  'test/core/fixAll/fixAll.test.ts',
  'test/core/knowledge/mentions-speed.test.ts',
  'test/core/render/hostile.test.ts',
  'test/core/render/hostileExports.test.ts',
  'test/core/render/papers/hostile.test.ts',
  'test/core/render/speed.test.ts',
  'test/core/rules/clean.test.ts',
  'test/core/rules/echoes.test.ts',
  'test/core/rules/fixes.test.ts',
  'test/core/rules/preferredFixes.test.ts',
  'test/core/rules/reruns.test.ts',
  'test/core/rules/speed.test.ts',
  'test/core/text/speed.test.ts',
  'test/grammar/generated.test.ts',
  'test/grammar/speed.test.ts',
  'test/repo/fresh.test.ts',
  'test/repo/quotes.test.ts',
  'test/server/house.test.ts',
  'test/server/manyBases.test.ts',
  'test/server/rpc/node.test.ts',
];
