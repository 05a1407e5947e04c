import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, jobspec } from './jobspec';
import { valid } from './specs';

const unknown = valid.replace(/skills:\n(?: {2}.*\n)+/, 'skills: [Frobnication]\n');

async function weights(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, error } = await jobspec(['lint', '--format', 'json', ...args], { cwd });
  expect(error).toBe('');
  const { files }: { files: { path: string; findings: { code: string; severity: string }[] }[] } =
    JSON.parse(out);
  return files.flatMap(({ path, findings }) =>
    findings.map(({ code, severity }) => `${path} ${code} ${severity}`),
  );
}

describe('--rule', () => {
  test('weighs a rule, with and without house rules, whatever they say', async () => {
    const files = { 'a.jobspec.yaml': unknown };
    const strict =
      'skills:\n  strict: true\nrules:\n  skill-unknown: warning\noverrides:\n  - files: [a*]\n    rules:\n      skill-unknown: info\n';
    for (const cwd of [folderWith(files), folderWith({ ...files, 'jobspec.config.yaml': strict })]) {
      expect(await weights(cwd, '.', '--rule', 'skill-unknown=error')).toEqual([
        'a.jobspec.yaml skill-unknown error',
      ]);
      expect(await weights(cwd, '.', '--rule', 'skill-unknown=error', '--rule=skill-unknown=off')).toEqual(
        [],
      );
    }
    const { code } = await jobspec(['lint', '-', '--rule', 'skill-unknown=error'], {
      cwd: folderWith({}),
      input: unknown,
    });
    expect(code).toBe(1);
  });

  test.each([
    ['frobnicate=off', '--rule: Unknown rule “frobnicate”. To see all of them: jobspec rules'],
    [
      'missing-key=off',
      '--rule: “missing-key” belongs to the format and cannot be switched off or weighed differently.',
    ],
    [
      'skill-unknown',
      '--rule takes a rule and one of off, hint, info, warning, error, such as skill-unknown=warning.',
    ],
    [
      'skill-unknown=loud',
      '--rule takes a rule and one of off, hint, info, warning, error, such as skill-unknown=warning.',
    ],
  ])('%s is refused', async (rule, message) => {
    const cwd = folderWith({ 'a.jobspec.yaml': valid });
    expect(await jobspec(['lint', '.', '--rule', rule], { cwd })).toEqual({
      code: 2,
      out: '',
      error: `jobspec: ${message}\n`,
    });
  });
});

describe('--config', () => {
  const files = {
    '.git/HEAD': '',
    'a/x.jobspec.yaml': unknown,
    'b/x.jobspec.yaml': unknown,
    'b/jobspec.config.yaml': 'rules:\n  skill-unknown: off\n',
  };

  test('holds for all files, instead of what lies beside them', async () => {
    const cwd = folderWith({ ...files, 'ci/loud.yaml': 'rules:\n  skill-unknown: error\n' });
    expect(await weights(cwd, '.')).toEqual(['a/x.jobspec.yaml skill-unknown hint']);
    expect(await weights(cwd, '.', '--config', 'ci/loud.yaml')).toEqual([
      'a/x.jobspec.yaml skill-unknown error',
      'b/x.jobspec.yaml skill-unknown error',
    ]);
  });

  test('may lie elsewhere, with house catalogs beside it, and its mistakes are told', async () => {
    const elsewhere = folderWith({
      'house.yaml': 'skills:\n  catalogs: [./ours.yaml]\nrules:\n  skill-unknown: of\n',
      'ours.yaml': 'catalog: 1\nskills:\n  - name: Frobnication\n',
    });
    const config = join(elsewhere, 'house.yaml');
    expect(await weights(folderWith(files), '.', '--config', config)).toEqual([
      `${config} invalid-value error`,
    ]);
  });

  test('that is missing is told', async () => {
    const cwd = folderWith(files);
    const { code, out, error } = await jobspec(['lint', '.', '--config', 'no.yaml'], { cwd });
    expect([code, out, error]).toEqual([2, '', `jobspec: “${join(cwd, 'no.yaml')}” does not exist.\n`]);
  });
});

describe('ignore', () => {
  const cwd = () =>
    folderWith({
      'jobspec.config.yaml': 'ignore: [old/, "*.draft.jobspec.yaml"]\n',
      'a.jobspec.yaml': valid,
      'old/a.jobspec.yaml': unknown,
      'b.draft.jobspec.yaml': unknown,
    });

  test('leaves files out', async () => {
    expect(await jobspec(['lint', '.'], { cwd: cwd() })).toEqual({
      code: 0,
      out: 'No findings in 1 file.\n',
      error: '',
    });
  });

  test('is told where it leaves nothing to check', async () => {
    const folder = cwd();
    for (const path of ['old', '*.draft.jobspec.yaml']) {
      expect(await jobspec(['lint', path], { cwd: folder })).toEqual({
        code: 0,
        out: 'No findings in 0 files.\n',
        error: 'jobspec: Nothing is checked: “ignore” in jobspec.config.yaml leaves out 1 file.\n',
      });
    }
  });

  test('holds for a file that is named, and says so', async () => {
    expect(await jobspec(['lint', 'old/a.jobspec.yaml', 'a.jobspec.yaml'], { cwd: cwd() })).toEqual({
      code: 0,
      out: 'No findings in 1 file.\n',
      error: 'jobspec: “old/a.jobspec.yaml” is not checked: jobspec.config.yaml ignores it.\n',
    });
    const named = ['lint', '-', '--stdin-filename', 'old/x.jobspec.yaml'];
    expect((await jobspec(named, { cwd: cwd(), input: unknown })).error).toContain(
      '“old/x.jobspec.yaml” is not checked',
    );
  });
});

test('--max-warnings fails where there are more', async () => {
  const cwd = folderWith({ 'a.jobspec.yaml': unknown });
  const weighed = ['lint', '.', '--rule', 'skill-unknown=warning'];
  expect((await jobspec(weighed, { cwd })).code).toBe(0);
  expect((await jobspec([...weighed, '--max-warnings', '1'], { cwd })).code).toBe(0);
  expect((await jobspec([...weighed, '--max-warnings', '0'], { cwd })).code).toBe(1);
});

test('--today is the day that rules take for today', async () => {
  const text = valid.replace(/skills:\n(?: {2}.*\n)+/, 'skills: [{ name: Kubernetes, years: 12 }]\n');
  const cwd = folderWith({ 'a.jobspec.yaml': text });
  expect(await weights(cwd, '.', '--today', '2020-01-01')).toContain(
    'a.jobspec.yaml skill-years-impossible warning',
  );
  expect(await weights(cwd, '.', '--today', '2027-01-01')).toEqual([]);
});
