import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith } from './jobspec';
import { git, repositoryWith, write } from './repository';
import { sarifProblems } from './sarif';
import { valid, wrong } from './specs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const environment = { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' };

beforeAll(() => {
  if (!existsSync(join(root, 'dist/cli.js'))) throw new Error('dist/cli.js is missing. Run: npm run build');
});

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = environment) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { code: status, out: stdout, error: stderr };
}

describe('the package for npm', () => {
  /** Packs what is built, and installs it where there is neither a checkout nor a network. */
  function install(folder: string): string {
    // What is built here already is not built again.
    const packed = run('npm', ['pack', '--pack-destination', folder], root, {
      ...environment,
      JOBSPEC_PREPARING: '1',
    });
    const name = `jobspec-${manifest.version}.tgz`;
    // pre-commit takes all that npm prints for the name of the file.
    expect(packed).toMatchObject({ code: 0, out: `${name}\n` });
    const installed = run(
      'npm',
      ['install', '--global', '--offline', '--prefix', folder, join(folder, name)],
      folder,
    );
    expect(installed.code, installed.error).toBe(0);
    return process.platform === 'win32' ? join(folder, 'jobspec.cmd') : join(folder, 'bin/jobspec');
  }

  test('holds the command line and all that it reads, and hooks work with it', () => {
    const folder = folderWith({});
    const command = install(folder);
    const home = join(folder, process.platform === 'win32' ? '' : 'lib', 'node_modules/jobspec');
    expect(readdirSync(home).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'ThirdPartyNotices.txt',
        'dist',
        'docs',
        'package.json',
        'schemas',
      ].filter((name) => existsSync(join(home, name))),
    );
    expect(readdirSync(join(home, 'dist'))).toEqual(
      expect.arrayContaining([
        'cli.js',
        'cli.node.js',
        'knowledge.bin',
        'render.js',
        'server.js',
        'server.node.js',
      ]),
    );
    expect(readdirSync(join(home, 'dist')).filter((name) => /client|web|preview/.test(name))).toEqual([]);
    const cwd = folderWith({ 'a.jobspec.yaml': wrong });
    expect(run(command, ['--version'], cwd).out).toBe(`${manifest.version}\n`);
    const found = run(command, ['lint', '.', '--format', 'json'], cwd);
    const { files }: { files: { findings: { page: string }[] }[] } = JSON.parse(found.out);
    for (const { page } of files[0]?.findings ?? []) expect(existsSync(join(home, page))).toBe(true);
    expect(run(command, ['render', 'a.jobspec.yaml'], cwd).code).toBe(0);
    expect(run(command, ['skills', 'k8s'], cwd).out).toContain('Kubernetes');

    for (const hook of readHooks()) runHook(hook, command);
  }, 120_000);
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

function readHooks(): readonly Hook[] {
  const hooks: Hook[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
  expect(hooks.map(({ id }) => id)).toEqual(['jobspec', 'jobspec-fix']);
  return hooks;
}

/** What pre-commit does: the command of the package, with the files of the commit that fit. */
function runHook({ id, entry, language, files }: Hook, command: string): void {
  expect(language).toBe('node');
  const fixable = valid.replace(/skills:\n(?: {2}.*\n)+/, 'skills: [k8s]\n');
  const cwd = repositoryWith({ 'README.md': '', 'notes.yaml': 'x: 1\n' });
  write(cwd, { 'jobs/a b.jobspec.yaml': fixable, 'b.jobspec.yml': valid, 'notes.yaml': 'x: 2\n' });
  git(cwd, 'add', '-A');
  const call = () => {
    const staged = git(cwd, 'diff', '--cached', '--name-only', '-z')
      .split('\0')
      .filter((path) => new RegExp(files).test(path));
    const [name, ...args] = entry.split(' ');
    expect(name).toBe('jobspec');
    return { staged, ...run(command, [...args, ...staged], cwd) };
  };
  expect(call(), id).toMatchObject({
    staged: ['b.jobspec.yml', 'jobs/a b.jobspec.yaml'],
    code: 0,
    error: '',
  });
  const text = readFileSync(join(cwd, 'jobs/a b.jobspec.yaml'), 'utf8');
  expect(text.includes('Kubernetes')).toBe(id === 'jobspec-fix');
  write(cwd, { 'b.jobspec.yml': wrong });
  expect(call().code, id).toBe(1);
}

describe('the action', () => {
  const action: {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: {
      readonly using: string;
      readonly steps: readonly { run: string; shell: string; env: Record<string, string> }[];
    };
  } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

  /** What GitHub does: the steps, with the inputs in place of their names. */
  function act(cwd: string, inputs: Readonly<Record<string, string>>) {
    expect(action.runs.using).toBe('composite');
    const [step, ...others] = action.runs.steps;
    expect([step?.shell, others]).toEqual(['bash', []]);
    const values = Object.entries(step?.env ?? {}).map(([name, text]) => [
      name,
      text.replace(
        /^\$\{\{ inputs\.(\w+) \}\}$/,
        (_, input: string) => inputs[input] ?? action.inputs[input]?.default ?? '?',
      ),
    ]);
    return run('bash', ['-e', '-c', step?.run ?? ''], cwd, {
      ...environment,
      ...Object.fromEntries(values),
      GITHUB_ACTION_PATH: root,
    });
  }

  test('says what it finds beside the lines, and fails for it', () => {
    const cwd = repositoryWith({ 'jobs/a.jobspec.yaml': wrong, 'other/b.jobspec.yaml': valid });
    expect(act(cwd, { paths: 'other' })).toEqual({ code: 0, out: 'No findings in 1 file.\n', error: '' });
    const { code, out, error } = act(cwd, { paths: 'jobs\n  other/*.yaml\n' });
    expect([code, error]).toEqual([1, '']);
    expect(out).toMatch(/^::error file=jobs\/a\.jobspec\.yaml,line=5,/);
    expect(out).toContain('2 errors in 2 files.\n');
    expect(act(cwd, { paths: '$(touch x)' }).code).toBe(2);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });

  test('looks at what is new, writes SARIF, and takes options', () => {
    const cwd = repositoryWith({ 'a.jobspec.yaml': wrong });
    expect(act(cwd, { since: 'main' })).toMatchObject({ code: 0 });
    writeFileSync(
      join(cwd, 'b.jobspec.yaml'),
      valid.replace(/skills:\n(?: {2}.*\n)+/, 'skills: [Frobnication]\n'),
    );
    const { code, out } = act(cwd, {
      since: 'main',
      sarif: 'jobspec.sarif',
      options: '--rule=skill-unknown=warning\n--max-warnings=0',
    });
    expect(code).toBe(1);
    expect(out).toContain('::warning file=b.jobspec.yaml,');
    const log: { runs: { results: unknown[] }[] } = JSON.parse(
      readFileSync(join(cwd, 'jobspec.sarif'), 'utf8'),
    );
    expect(sarifProblems(log)).toEqual([]);
    expect(log.runs[0]?.results).toHaveLength(1);
  });
});

test('npm ci builds nothing, and what builds is silent where npm pack names its file', () => {
  expect(manifest.scripts.prepare).toBe('node scripts/prepare.mjs');
  const started = run(process.execPath, ['scripts/prepare.mjs'], root, { ...environment, npm_command: 'ci' });
  expect(started).toEqual({ code: 0, out: '', error: '' });
  expect(readFileSync(join(root, 'scripts/prepare.mjs'), 'utf8')).toContain("stdio: ['ignore', 2, 2]");
});
