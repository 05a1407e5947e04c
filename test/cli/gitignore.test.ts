import { describe, expect, test } from 'vitest';
import { findFiles } from '../../server/src/cli/files/find';
import { parseIgnoreFile } from '../../server/src/cli/files/gitignore';
import { folderWith, jobspec } from './jobspec';
import { valid } from './specs';

const spec = (name: string) => `${name}.jobspec.yaml`;

describe('a rule', () => {
  test.each<[string, string, boolean | undefined]>([
    ['a', 'a', true],
    ['a', 'x/a', true],
    ['/a', 'x/a', undefined],
    ['x/a', 'x/a', true],
    ['x/a', 'y/x/a', undefined],
    ['**/a', 'y/x/a', true],
    ['x/**/a', 'x/a', true],
    ['x/**/a', 'x/y/z/a', true],
    ['x/**', 'x', undefined],
    ['x/**', 'x/y', true],
    ['*.yaml', 'x/b.yaml', true],
    ['*/b', 'x/b', true],
    ['*/b', 'x/y/b', undefined],
    ['a?c', 'abc', true],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', undefined],
    ['[]]x', ']x', true],
    ['[[:digit:]]x', '7x', true],
    ['[a', '[a', undefined],
    ['\\#a', '#a', true],
    ['#a', '#a', undefined],
    ['\\!a', '!a', true],
    ['a ', 'a', true],
    ['a\\ ', 'a ', true],
    ['a\r', 'a', true],
    ['a/', 'a', undefined],
    ['a\n!a', 'a', false],
    ['\uFEFFa', 'a', true],
    ['', 'a', undefined],
    ['/', 'a', undefined],
    ['\\', '\\', undefined],
  ])('%j says about %j: %j', (rules, path, verdict) => {
    expect(parseIgnoreFile(rules).ignores(path.split('/'), false)).toBe(verdict);
  });

  test('for a folder is not for a file', () => {
    expect(parseIgnoreFile('a/').ignores(['x', 'a'], true)).toBe(true);
  });
});

test('files of all levels, from the top of the repository on', async () => {
  const cwd = folderWith({
    '.git/HEAD': '',
    '.gitignore': 'drafts/\n/top.jobspec.yaml\n*.bak.jobspec.yaml\n',
    [spec('top')]: valid,
    [spec('a')]: valid,
    [spec('a.bak')]: valid,
    [`jobs/${spec('top')}`]: valid,
    [`jobs/drafts/${spec('b')}`]: valid,
    'jobs/.gitignore': `${spec('c')}\n!${spec('keep.bak')}\n`,
    [`jobs/${spec('c')}`]: valid,
    [`jobs/${spec('keep.bak')}`]: valid,
    [`jobs/deep/${spec('c')}`]: valid,
    'jobs/deep/.gitignore': `!${spec('c')}\n`,
  });
  const found = async (path: string) =>
    (await findFiles([path], cwd)).files.map((file) => file.slice(cwd.length + 1));
  const jobs = ['jobs/deep/c', 'jobs/keep.bak', 'jobs/top'].map(spec);
  expect(await found('.')).toEqual([spec('a'), ...jobs]);
  expect(await found('jobs')).toEqual(jobs);
  expect(await found('jobs/**/*.yaml')).toEqual(jobs);
  expect(await found(`jobs/${spec('c')}`)).toEqual([`jobs/${spec('c')}`]);
  expect(await found('jobs/drafts')).toEqual([`jobs/drafts/${spec('b')}`]);
});

test.each([
  ['.', 'job descriptions in “.” (2 files)'],
  ['*.yaml', 'files that fit “*.yaml” (1 file)'],
])('where everything is ignored, that is told: %s', async (path, left) => {
  const cwd = folderWith({ '.gitignore': '*\n', [spec('a')]: valid, [`jobs/${spec('b')}`]: valid });
  expect(await jobspec(['lint', path], { cwd })).toEqual({
    code: 2,
    out: '',
    error: `jobspec: .gitignore leaves out all ${left}. A file that is named itself is taken all the same.\n`,
  });
});
