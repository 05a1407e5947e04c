import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectGolden } from './golden';
import { folderWith, jobspec } from './jobspec';
import { broken, valid, wrong } from './specs';

interface Report {
  readonly version: number;
  readonly summary: Record<string, number>;
  readonly files: readonly { path: string; findings: readonly Record<string, unknown>[] }[];
}

async function report(args: readonly string[], options: Parameters<typeof jobspec>[1]): Promise<Report> {
  const { out } = await jobspec(['lint', '--format', 'json', ...args], options);
  const parsed: Report = JSON.parse(out);
  return parsed;
}

const paths = ({ files }: Report) => files.map(({ path }) => path);

describe('what lint prints', () => {
  const cwd = () => folderWith({ 'b.jobspec.yaml': wrong, 'a.jobspec.yaml': valid, 'c.jobspec.yml': broken });

  test('for people', async () => {
    const { code, out, error } = await jobspec(['lint', '.'], { cwd: cwd() });
    expectGolden('lint.pretty.txt', out);
    expect([code, error]).toEqual([1, '']);
  });

  test('for people, in color', async () => {
    const { out } = await jobspec(['lint', '.'], { cwd: cwd(), colors: true });
    expectGolden('lint.colors.txt', out);
  });

  test('for programs', async () => {
    const { code, out, error } = await jobspec(['lint', '.', '--format', 'json'], { cwd: cwd() });
    expectGolden('lint.json', out);
    expect([code, error]).toEqual([1, '']);
  });

  test('where all is well', async () => {
    const folder = folderWith({ 'a.jobspec.yaml': valid });
    expect(await jobspec(['lint', 'a.jobspec.yaml'], { cwd: folder })).toEqual({
      code: 0,
      out: 'No findings in 1 file.\n',
      error: '',
    });
  });

  test('a finding far to the right of a long line is shown, and nothing can steer the terminal', async () => {
    const about = `"${'We make things. '.repeat(12)}\u001b[2J👩‍💻"`;
    const organization = `organization: { name: Example Company, about: ${about}, shoeSize: 44, ${about}: 1 }`;
    const cwd = folderWith({
      'a.jobspec.yaml': valid.replace(/organization:\n(?: .*\n)+/, `${organization}\n`),
    });
    const { out } = await jobspec(['lint', 'a.jobspec.yaml'], { cwd });
    expect(out).not.toContain('\u001b');
    expectGolden('lint.long-line.txt', out);
  });
});

describe('where lint looks', () => {
  test('in a folder and below it, but not in node_modules, hidden folders and other files', async () => {
    const cwd = folderWith({
      'z.jobspec.yml': valid,
      'a/b/c.jobspec.yaml': valid,
      'a/notes.yaml': 'x: 1',
      'node_modules/x/a.jobspec.yaml': wrong,
      '.git/a.jobspec.yaml': wrong,
      '.cache/a.jobspec.yaml': wrong,
    });
    expect(paths(await report(['.'], { cwd }))).toEqual(['a/b/c.jobspec.yaml', 'z.jobspec.yml']);
    expect(paths(await report(['.cache'], { cwd }))).toEqual(['.cache/a.jobspec.yaml']);
  });

  test('wherever a pattern says, each file once', async () => {
    const cwd = folderWith({
      'jobs/one.jobspec.yaml': valid,
      'jobs/two.jobspec.yml': valid,
      'jobs/deep/er/three.jobspec.yaml': valid,
      '.github/four.jobspec.yaml': valid,
      'other/[x].jobspec.yaml': valid,
    });
    const found = async (...args: string[]) => paths(await report(args, { cwd }));
    expect(await found('jobs/*.yaml')).toEqual(['jobs/one.jobspec.yaml']);
    expect(await found('jobs/**/*.{yaml,yml}')).toEqual([
      'jobs/deep/er/three.jobspec.yaml',
      'jobs/one.jobspec.yaml',
      'jobs/two.jobspec.yml',
    ]);
    expect(await found('**/t[hw]*.jobspec.*')).toEqual([
      'jobs/deep/er/three.jobspec.yaml',
      'jobs/two.jobspec.yml',
    ]);
    expect(await found('.github/*.yaml')).toEqual(['.github/four.jobspec.yaml']);
    expect(await found('jobs/on?.*')).toEqual(['jobs/one.jobspec.yaml']);
    expect((await jobspec(['lint', '*/four*'], { cwd })).error).toContain('No file fits');
    expect(await found('other/[x].jobspec.yaml')).toEqual(['other/[x].jobspec.yaml']);
    expect(await found(join(cwd, 'jobs', 'one*'), './jobs/one.jobspec.yaml')).toEqual([
      'jobs/one.jobspec.yaml',
    ]);
  });

  test('behind a link to a file, and not in circles', async () => {
    const cwd = folderWith({ 'real/one.jobspec.yaml': valid });
    symlinkSync(join(cwd, 'real/one.jobspec.yaml'), join(cwd, 'two.jobspec.yaml'));
    symlinkSync(cwd, join(cwd, 'real/again'));
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'real/lost.jobspec.yaml'));
    expect(paths(await report(['.'], { cwd }))).toEqual(['real/one.jobspec.yaml', 'two.jobspec.yaml']);
  });

  test('at a file that is named, whatever its name', async () => {
    const cwd = folderWith({ 'job description 👩‍💻.txt': wrong, 'ünïcode/ä b.jobspec.yaml': valid });
    const { summary, files } = await report(['job description 👩‍💻.txt', 'ünïcode/ä b.jobspec.yaml'], {
      cwd,
    });
    expect(files.map(({ path }) => path)).toEqual(['job description 👩‍💻.txt', 'ünïcode/ä b.jobspec.yaml']);
    expect(summary).toEqual({ files: 2, error: 2, warning: 0, info: 0, hint: 0 });
  });

  test('at standard input, with the name it is given', async () => {
    const cwd = folderWith({ 'b/base.jobspec.yaml': 'fragment: true\ntitle: Cook\n' });
    const text = `extends: ./base.jobspec.yaml\n${valid.replace(/^title: .*\n/m, '')}`;
    const named = await report(['-', '--stdin-filename', 'b/x.jobspec.yaml'], {
      cwd,
      input: text,
    });
    expect(named.files).toEqual([{ path: 'b/x.jobspec.yaml', score: 100, findings: [] }]);
    expect((await jobspec(['lint', '-'], { cwd, input: wrong })).out).toContain(
      'stdin.jobspec.yaml:5:8 error',
    );
  });
});

describe('how lint reads a file', () => {
  test('CRLF and a byte order mark move nothing', async () => {
    const findings = async (text: string) => {
      const cwd = folderWith({ 'a.jobspec.yaml': text });
      return (await report(['a.jobspec.yaml'], { cwd })).files[0]?.findings;
    };
    const expected = await findings(wrong);
    expect(expected).toHaveLength(2);
    expect(await findings(wrong.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(await findings(`\uFEFF${wrong}`)).toEqual(expected);
    const [first] = (await findings(`\uFEFFlevl: senior\n${valid.replace(/^.*\n/, '')}`)) ?? [];
    expect(first).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 5 });
  });

  test('an empty file lacks everything, and that is no crash', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': '' });
    const { code, error } = await jobspec(['lint', 'a.jobspec.yaml'], { cwd });
    expect([code, error]).toEqual([1, '']);
  });
});

describe('what lint cannot do', () => {
  const refused = async (args: readonly string[], files: Record<string, string> = {}) => {
    const cwd = folderWith(files);
    const { code, out, error } = await jobspec(['lint', ...args], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(error.split('\n')).toHaveLength(2);
    return error.replaceAll(cwd, '<folder>');
  };

  test.each<[string, readonly string[], string]>([
    ['no path', [], 'jobspec: Name the files or folders to check. Try: jobspec lint --help\n'],
    ['a missing file', ['no.jobspec.yaml'], 'jobspec: “no.jobspec.yaml” does not exist.\n'],
    ['an empty folder', ['.'], 'jobspec: “.” holds no job descriptions (*.jobspec.yaml).\n'],
    ['a pattern that nothing fits', ['jobs/*.yaml'], 'jobspec: No file fits “jobs/*.yaml”.\n'],
    ['a pattern that is none', ['[z-a].yaml'], 'jobspec: “[z-a].yaml” is no pattern for paths.\n'],
    [
      'an unknown format',
      ['--format', 'xml', '.'],
      'jobspec: --format takes one of: pretty, json, github, sarif, junit, checkstyle; not “xml”.\n',
    ],
    [
      'an option without its value',
      ['.', '--format'],
      'jobspec: --format needs a value. Try: jobspec lint --help\n',
    ],
    [
      'an unknown option',
      ['--frobnicate', '.'],
      'jobspec: Unknown option “--frobnicate”. Try: jobspec lint --help\n',
    ],
    [
      'a day that is none',
      ['--today', '2026-02-30', '.'],
      'jobspec: --today takes a date such as 2026-11-22; not “2026-02-30”.\n',
    ],
    [
      'a limit that is no number',
      ['--max-warnings', '-1', '.'],
      'jobspec: --max-warnings takes a number of at least 0; not “-1”.\n',
    ],
    [
      'a limit in words',
      ['--max-warnings', 'many', '.'],
      'jobspec: --max-warnings takes a number of at least 0; not “many”.\n',
    ],
    ['no threads', ['--workers', '0', '.'], 'jobspec: --workers takes a number of at least 1; not “0”.\n'],
  ])('%s', async (_name, args, message) => {
    expect(await refused(args)).toBe(message);
  });

  test('a file that is no text in UTF-8: the others are checked, and the call is no success', async () => {
    const cwd = folderWith({ 'ok.jobspec.yaml': valid });
    const damaged = {
      'utf-16': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(valid, 'utf16le')]),
      'utf-16-without-mark': Buffer.from(valid, 'utf16le'),
      'windows-1252': Buffer.from(valid.replace('Senior', 'Señor'), 'latin1'),
      binary: Buffer.from([0, 1, 2, 3, 200]),
    };
    for (const [name, bytes] of Object.entries(damaged))
      writeFileSync(join(cwd, `${name}.jobspec.yaml`), bytes);
    const { code, out, error } = await jobspec(['lint', '.'], { cwd });
    expect([code, out]).toEqual([2, 'No findings in 1 file.\n']);
    expect(error.replaceAll(cwd, '<folder>').trimEnd().split('\n')).toEqual(
      ['binary', 'utf-16-without-mark', 'utf-16', 'windows-1252'].map(
        (name) =>
          `jobspec: “<folder>/${name}.jobspec.yaml” is not UTF-8 text. Save it as UTF-8 and try again.`,
      ),
    );
    for (const name of ['render', 'skills --in']) {
      const refused = await jobspec([...name.split(' '), 'utf-16.jobspec.yaml'], { cwd });
      expect([refused.code, refused.out]).toEqual([2, '']);
      expect(refused.error).toContain('is not UTF-8 text');
    }
  });

  test('a file that is gone while others are fine is not passed over', async () => {
    expect(await refused(['a.jobspec.yaml', 'b.jobspec.yaml'], { 'a.jobspec.yaml': valid })).toContain(
      'b.jobspec.yaml',
    );
  });
});
