import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, jobspec } from './jobspec';
import { git, repositoryWith, write } from './repository';
import { valid, wrong } from './specs';

interface Found {
  readonly code: number;
  readonly error: string;
  /** Path, code and line of each finding. */
  readonly findings: readonly string[];
  readonly files: readonly string[];
}

async function lint(cwd: string, ...args: string[]): Promise<Found> {
  const { code, out, error } = await jobspec(['lint', '--format', 'json', ...args], { cwd });
  if (out === '') return { code, error, findings: [], files: [] };
  const { files }: { files: { path: string; findings: { code: string; line: number }[] }[] } =
    JSON.parse(out);
  return {
    code,
    error,
    files: files.map(({ path }) => path),
    findings: files.flatMap(({ path, findings }) =>
      findings.map((each) => `${path} ${each.code} ${each.line}`),
    ),
  };
}

describe('only what is new since a commit', () => {
  test('in files that changed, not in those that did not', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': wrong, 'b.jobspec.yaml': wrong, 'c.jobspec.yaml': valid });
    expect(await lint(cwd, '.', '--since', 'main')).toEqual({ code: 0, error: '', files: [], findings: [] });
    write(cwd, { 'b.jobspec.yaml': `# moved\n${wrong.replace('team: ', 'team: Other ')}` });
    write(cwd, { 'c.jobspec.yaml': wrong });
    const { files, findings, code } = await lint(cwd, '.', '--since', 'main');
    expect(files).toEqual(['b.jobspec.yaml', 'c.jobspec.yaml']);
    expect(findings).toEqual(['c.jobspec.yaml invalid-value 5', 'c.jobspec.yaml unknown-key 39']);
    expect(code).toBe(1);
  });

  test('in lines that did not change, where the change is the reason', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
    write(cwd, { 'a.jobspec.yaml': valid.replace(/^skills:\n(?: {2}.*\n)+/m, '') });
    const [finding, ...others] = (await lint(cwd, '.', '--since', 'main')).findings;
    expect(finding).toMatch(/^a\.jobspec\.yaml missing-key /);
    expect(others).toEqual([]);
  });

  test('one more of the same on the same words is new', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': wrong });
    write(cwd, { 'a.jobspec.yaml': wrong.replace('employment:', 'ours: 1\nemployment:') });
    expect((await lint(cwd, '.', '--since', 'main')).findings).toHaveLength(1);
  });

  test('in committed, staged, changed and unknown files, not in ignored ones', async () => {
    const cwd = repositoryWith({ 'base.jobspec.yaml': valid, '.gitignore': 'ignored*\n' });
    git(cwd, 'checkout', '-q', '-b', 'work');
    write(cwd, { 'committed.jobspec.yaml': wrong });
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'Second');
    write(cwd, { 'staged.jobspec.yaml': wrong });
    git(cwd, 'add', '-A');
    write(cwd, {
      'base.jobspec.yaml': wrong,
      'deep/unknown ü 👩‍💻\n.jobspec.yaml': wrong,
      'ignored.jobspec.yaml': wrong,
    });
    const all = ['base', 'committed', 'deep/unknown ü 👩‍💻\n', 'staged'].map(
      (name) => `${name}.jobspec.yaml`,
    );
    expect((await lint(cwd, '.', '--since', 'main')).files).toEqual(all);
    expect((await lint(join(cwd, 'deep'), '.', '--since', 'main')).files).toHaveLength(1);
    expect((await lint(cwd, 'ignored.jobspec.yaml', '--since', 'main')).files).toEqual([]);
  });

  test('what main did meanwhile does not count', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid, 'b.jobspec.yaml': wrong });
    git(cwd, 'checkout', '-q', '-b', 'work');
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'b.jobspec.yaml': valid });
    git(cwd, 'commit', '-q', '-am', 'Repaired');
    git(cwd, 'checkout', '-q', 'work');
    write(cwd, { 'a.jobspec.yaml': wrong });
    expect((await lint(cwd, '.', '--since', 'main')).files).toEqual(['a.jobspec.yaml']);
  });

  test('a file that only moved has nothing new, one that changed its kind has', async () => {
    const cwd = repositoryWith({
      'a.jobspec.yaml': wrong,
      'b.jobspec.yaml': wrong.replace('Senior', 'Junior'),
    });
    git(cwd, 'mv', 'a.jobspec.yaml', 'moved.jobspec.yaml');
    rmSync(join(cwd, 'b.jobspec.yaml'));
    symlinkSync(join(cwd, 'moved.jobspec.yaml'), join(cwd, 'b.jobspec.yaml'));
    const { files, findings } = await lint(cwd, '.', '--since', 'HEAD');
    expect(files).toEqual(['b.jobspec.yaml', 'moved.jobspec.yaml']);
    expect(findings.filter((each) => each.startsWith('moved'))).toEqual([]);
  });

  test('a file that was no text before is all new', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': '\0\0' });
    write(cwd, { 'a.jobspec.yaml': wrong });
    expect((await lint(cwd, '.', '--since', 'main')).findings).toHaveLength(2);
  });

  test('a file that others extend is read as it is now', async () => {
    const extending = `extends: ./base.jobspec.yaml\n${valid.replace(/^title: .*\n/m, '')}`;
    const cwd = repositoryWith({
      'base.jobspec.yaml': 'fragment: true\nlevel: mid\n',
      'z.jobspec.yaml': valid,
    });
    write(cwd, {
      'base.jobspec.yaml': 'fragment: true\ntitle: Cook\n',
      'a.jobspec.yaml': extending,
      'z.jobspec.yaml': extending,
    });
    expect((await lint(cwd, '.', '--since', 'main')).findings).toEqual([]);
  });

  test('in the midst of a merge, what does not fit together is told once', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid, 'b.jobspec.yaml': wrong });
    const title = (name: string) => valid.replace(/^title: .*/m, `title: ${name}`);
    git(cwd, 'checkout', '-q', '-b', 'work');
    write(cwd, { 'a.jobspec.yaml': title('Cook') });
    git(cwd, 'commit', '-qam', 'Cook');
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'a.jobspec.yaml': title('Baker') });
    git(cwd, 'commit', '-qam', 'Baker');
    expect(() => git(cwd, 'merge', 'work')).toThrow();
    for (const ref of ['main', 'work', 'HEAD~1', 'MERGE_HEAD']) {
      const { code, findings, error } = await lint(cwd, '.', '--since', ref);
      expect([code, error]).toEqual([1, '']);
      expect(findings).toEqual([expect.stringMatching(/^a\.jobspec\.yaml yaml-syntax \d+$/)]);
    }
  });

  test('the summary says so', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
    const args = ['lint', '.', '--since', 'main'];
    expect((await jobspec(args, { cwd })).out).toBe('No new findings in 0 files changed since main.\n');
    write(cwd, { 'a.jobspec.yaml': wrong });
    expect((await jobspec(args, { cwd })).out).toContain('2 errors in 1 file changed since main.\n');
  });
});

describe('where Git cannot tell', () => {
  async function refused(cwd: string, ...args: string[]): Promise<string> {
    const { code, error, findings } = await lint(cwd, ...args);
    expect([code, findings]).toEqual([2, []]);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    return error;
  }

  test('there is no repository', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': valid });
    expect(await refused(cwd, '.', '--since', 'main')).toMatch(
      /^jobspec: --since needs a Git repository: not a git/,
    );
  });

  test.each(['nothing', '--all', '-p', 'main:a.jobspec.yaml', '', 'main..HEAD'])(
    'there is no commit “%s”',
    async (ref) => {
      const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
      expect(await refused(cwd, '.', `--since=${ref}`)).toContain(`Git knows no commit “${ref}”`);
    },
  );

  test('there is no commit at all', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': valid });
    git(cwd, 'init', '-q');
    for (const ref of ['HEAD', 'main'])
      expect(await refused(cwd, '.', '--since', ref)).toContain('this repository has no commit yet');
  });

  test('the name of the commit has a line break', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
    expect(await refused(cwd, '.', '--since', 'a\nb')).toContain('Git knows no commit “a b”');
  });

  test('the folder is Git’s own', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
    write(cwd, { '.git/a.jobspec.yaml': valid });
    expect(await refused(join(cwd, '.git'), 'a.jobspec.yaml', '--since', 'main')).toContain('Git’s own');
  });

  test('two branches have nothing in common, or a shallow clone does not know', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
    git(cwd, 'checkout', '-q', '--orphan', 'other');
    git(cwd, 'commit', '-q', '-m', 'Other');
    expect(await refused(cwd, '.', '--since', 'main')).toContain('have no commit in common.');
    const clone = join(folderWith({}), 'clone');
    git(cwd, 'clone', '-q', '--depth', '1', '--no-single-branch', pathToFileURL(cwd).href, clone);
    expect(await refused(clone, '.', '--since', 'origin/main')).toContain('git fetch --unshallow');
  });

  test('a file lies elsewhere', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
    const other = folderWith({ 'b.jobspec.yaml': valid });
    mkdirSync(join(cwd, 'deep'));
    expect(
      await refused(join(cwd, 'deep'), '../a.jobspec.yaml', join(other, 'b.jobspec.yaml'), '--since', 'main'),
    ).toContain('lies outside of it');
  });

  test('it makes no sense with standard input', async () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': valid });
    expect(await refused(cwd, '-', '--since', 'main')).toBe(
      'jobspec: --since is about files, not about -.\n',
    );
  });
});
