import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import { createNodeFiles } from '../../server/src/host/nodeFiles';
import { sharedFolder } from '../lib/temporaryFolder';

const folder = sharedFolder();

beforeAll(() => {
  for (const name of ['jobs/deep', 'node_modules/x', '.git', 'elsewhere', 'jobs/ü 1'])
    mkdirSync(join(folder(), name), { recursive: true });
  const files = [
    'a.jobspec.yaml',
    'jobs/b.jobspec.yml',
    'jobs/deep/c.jobspec.yaml',
    'jobs/ü 1/d.jobspec.yaml',
    'jobs/skills.yaml',
    'node_modules/x/e.jobspec.yaml',
    '.git/f.jobspec.yaml',
    'elsewhere/g.jobspec.yaml',
  ];
  for (const file of files) writeFileSync(join(folder(), file), 'title: A\n');
  symlinkSync(join(folder(), 'elsewhere'), join(folder(), 'jobs', 'link'));
});

const find = async (roots: readonly string[], limit = 100, token = CancellationToken.None) =>
  (
    await createNodeFiles(() => roots.map((root) => pathToFileURL(join(folder(), root)).href)).findSpecs(
      limit,
      token,
    )
  )
    .map((uri) => uri.slice(pathToFileURL(folder()).href.length + 1))
    .sort();

test('job descriptions are found in all folders but those of others, and links are not followed', async () => {
  expect(await find(['.'])).toEqual(
    [
      'a.jobspec.yaml',
      'elsewhere/g.jobspec.yaml',
      'jobs/b.jobspec.yml',
      'jobs/deep/c.jobspec.yaml',
      'jobs/%C3%BC%201/d.jobspec.yaml',
    ].sort(),
  );
});

test('folders that overlap, are missing or have no path are no trouble', async () => {
  expect(await find(['jobs', 'jobs/deep', 'none'])).toEqual([
    'jobs/%C3%BC%201/d.jobspec.yaml',
    'jobs/b.jobspec.yml',
    'jobs/deep/c.jobspec.yaml',
  ]);
  expect(await createNodeFiles(() => ['vscode-vfs://host/x']).findSpecs(10, CancellationToken.None)).toEqual(
    [],
  );
});

test('links that lead out are not followed, with and without a workspace', async () => {
  const at = (path: string) => pathToFileURL(join(folder(), path)).href;
  const alone = createNodeFiles(() => []);
  expect(await alone.read(at('jobs/deep/c.jobspec.yaml'), at('jobs/b.jobspec.yml'))).toBe('title: A\n');
  expect(await alone.read(at('jobs/link/g.jobspec.yaml'), at('jobs/b.jobspec.yml'))).toBeUndefined();
  const inWorkspace = createNodeFiles(() => [at('jobs')]);
  expect(await inWorkspace.read(at('jobs/deep/c.jobspec.yaml'))).toBe('title: A\n');
  expect(await inWorkspace.read(at('jobs/link/g.jobspec.yaml'))).toBeUndefined();
  expect(await inWorkspace.read(at('elsewhere/g.jobspec.yaml'), at('jobs/b.jobspec.yml'))).toBeUndefined();
});

test('the whole disk may be a workspace', async () => {
  const files = createNodeFiles(() => ['file:///']);
  expect(await files.read(pathToFileURL(join(folder(), 'a.jobspec.yaml')).href)).toBe('title: A\n');
});

test('the search stops at its limit, and where nobody waits any more', async () => {
  expect(await find(['.'], 2)).toHaveLength(2);
  expect(await find(['.'], 100, CancellationToken.Cancelled)).toEqual([]);
});
