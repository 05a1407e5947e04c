import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../server/src/cli/lint/replaceFile';
import { folderWith, jobspec } from './jobspec';
import { git, repositoryWith } from './repository';
import { mended, slips, valid, wrong } from './specs';

const read = (cwd: string, path = 'a.jobspec.yaml') => readFileSync(join(cwd, path), 'utf8');

describe('--fix', () => {
  test('writes what is safe, tells what is left, and finds nothing more to do', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': slips, 'b.jobspec.yaml': valid });
    const { code, out, error } = await jobspec(['lint', '.', '--fix'], { cwd });
    expect(read(cwd)).toBe(mended);
    expect([code, error]).toEqual([1, '']);
    expect(out).toContain('unheardOf');
    expect(out).toMatch(/\n1 error in 2 files\. 1 file fixed\.\n$/);
    expect((await jobspec(['lint', '.', '--fix'], { cwd })).out).toMatch(
      /\n1 error in 2 files\. 0 files fixed\.\n$/,
    );
    expect([read(cwd), readdirSync(cwd)]).toEqual([mended, ['a.jobspec.yaml', 'b.jobspec.yaml']]);
  });

  test('keeps line ends, the byte order mark, rights and links', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'real/a.jobspec.yaml': windows(slips) });
    const file = join(cwd, 'real/a.jobspec.yaml');
    chmodSync(file, 0o640);
    symlinkSync(file, join(cwd, 'b.jobspec.yaml'));
    await jobspec(['lint', 'b.jobspec.yaml', '--fix'], { cwd });
    expect(read(cwd, 'real/a.jobspec.yaml')).toBe(windows(mended));
    expect(lstatSync(join(cwd, 'b.jobspec.yaml')).isSymbolicLink()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test('leaves alone what changed meanwhile', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': slips });
    const file = join(cwd, 'a.jobspec.yaml');
    await expect(replaceFile(file, 'what it held\n', mended)).rejects.toThrow('changed meanwhile');
    expect([read(cwd), readdirSync(cwd)]).toEqual([slips, ['a.jobspec.yaml']]);
    await expect(replaceFile(join(cwd, 'gone.yaml'), '', mended)).rejects.toThrow(
      'gone.yaml” cannot be written: it does not exist',
    );
    await expect(replaceFile(cwd, '', mended)).rejects.toThrow('cannot be');
  });

  test('leaves alone files that are ignored, and those that are no text', async () => {
    const cwd = folderWith({
      'jobspec.config.yaml': 'ignore: [a.*]\n',
      'a.jobspec.yaml': slips,
      'b.jobspec.yaml': '\0',
    });
    const { code } = await jobspec(['lint', '.', '--fix'], { cwd });
    expect([code, read(cwd), read(cwd, 'b.jobspec.yaml')]).toEqual([2, slips, '\0']);
  });
});

describe('--fix-dry-run', () => {
  test('prints a diff that Git can apply, and writes nothing', async () => {
    const cwd = repositoryWith({
      'a.jobspec.yaml': slips,
      'ü b.jobspec.yaml': slips.replaceAll('\n', '\r\n'),
      'c.jobspec.yaml': valid,
    });
    const { code, out, error } = await jobspec(['lint', '.', '--fix-dry-run'], { cwd });
    expect([code, error]).toEqual([1, 'jobspec: 2 files would change.\n']);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
    execFileSync('git', ['apply'], { cwd, input: out });
    expect(read(cwd)).toBe(mended);
    expect(read(cwd, 'ü b.jobspec.yaml')).toBe(mended.replaceAll('\n', '\r\n'));
  });

  test('gives programs the fixed texts, and the findings that would be left', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': slips, 'b.jobspec.yaml': valid });
    const { out } = await jobspec(['lint', '.', '--fix-dry-run', '--format', 'json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({
      summary: { error: 1, fixed: 1 },
      files: [{ fixed: mended, findings: [{ code: 'unknown-key' }] }, { findings: [] }],
    });
    const ofInput = await jobspec(['lint', '-', '--fix-dry-run', '--format', 'json'], { input: slips });
    expect(JSON.parse(ofInput.out)).toMatchObject({ files: [{ path: 'stdin.jobspec.yaml', fixed: mended }] });
    expect((await jobspec(['lint', '-', '--fix-dry-run'], { input: valid })).out).toBe('');
  });
});

test.each([
  [['-', '--fix'], '--fix has no file to write for -. Try: --fix-dry-run --format json'],
  [['.', '--fix', '--fix-dry-run'], 'Use either --fix or --fix-dry-run, not both.'],
  [
    ['.', '--fix-dry-run', '--format', 'sarif'],
    '--fix-dry-run shows a diff, or with --format json the fixed texts; no other format.',
  ],
  [
    ['.', '--fix-dry-run', '--write-baseline', 'b'],
    '--fix-dry-run changes nothing, so it does not go with --write-baseline.',
  ],
  [['.', '--min-score', '101'], '--min-score takes a number from 0 to 100; not “101”.'],
])('jobspec lint %j is refused', async (args, message) => {
  const cwd = folderWith({ 'a.jobspec.yaml': slips });
  expect(await jobspec(['lint', ...args], { cwd })).toEqual({
    code: 2,
    out: '',
    error: `jobspec: ${message}\n`,
  });
  expect(read(cwd)).toBe(slips);
});

test('--min-score fails where a score is lower, and tells which', async () => {
  const cwd = folderWith({
    'a.jobspec.yaml': valid,
    'b.jobspec.yaml': valid.replace(/^skills:\n(?: {2}.*\n)+/m, 'skills: [k8s, Frobnication]\n'),
    'c.jobspec.yaml': 'fragment: true\n',
  });
  const { out } = await jobspec(['lint', '.', '--format', 'json'], { cwd });
  const { files }: { files: { path: string; score?: number }[] } = JSON.parse(out);
  const scores = Object.fromEntries(files.map(({ path, score }) => [path, score]));
  const [good = 0, bad = 0] = [scores['a.jobspec.yaml'], scores['b.jobspec.yaml']];
  expect(scores['c.jobspec.yaml']).toBeUndefined();
  expect(good).toBeGreaterThan(bad);
  expect((await jobspec(['lint', '.', '--min-score', String(bad)], { cwd })).code).toBe(0);
  const { code, error } = await jobspec(['lint', '.', '--min-score', String(good)], { cwd });
  expect([code, error]).toEqual([
    1,
    `jobspec: The score of “b.jobspec.yaml” is ${bad}; --min-score asks for ${good}.\n`,
  ]);
  expect((await jobspec(['lint', '.', '--min-score', '0'], { cwd, input: wrong })).code).toBe(0);
});
