import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { generate, outputs } from '../../scripts/generate.mts';
import { fromRoot, root } from '../../scripts/lib/paths.mts';
import { sources } from '../../scripts/lib/refresh.mts';

const timeout = 60_000;

test('the files made from the schemas and the data are fresh', { timeout }, async () => {
  expect(await generate({ check: true })).toEqual([]);
});

test('they are made of the sources alone, so that nothing else makes them stale', { timeout }, () => {
  const readable = [...sources, ...outputs(), 'node_modules'].map((path) => fromRoot(path));
  const permissions = [
    '--permission',
    '--allow-child-process',
    '--disable-warning=SecurityWarning',
    `--allow-fs-write=${root}`,
    ...readable.map((path) => `--allow-fs-read=${path}`),
  ];
  const { status, stderr } = spawnSync(process.execPath, [...permissions, fromRoot('scripts/generate.mts')], {
    encoding: 'utf8',
  });
  // A step that reads anything else is refused, and fails.
  expect({ status, refused: /resource: '(.*)'/.exec(stderr)?.[1] }, stderr).toEqual({ status: 0 });
});
