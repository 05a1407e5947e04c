import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/paths.mts';
import { cacheFolder } from '../../server/src/host/compileCache';
import { sharedFolder } from '../lib/temporaryFolder';

const folder = sharedFolder();
const start = (): string => join(folder(), 'start.cjs');

beforeAll(async () => {
  writeProgram('started');
  await build({
    stdin: {
      contents: `
        import { runCompiled } from './server/src/host/compileCache';
        runCompiled(__filename, './program.cjs');
      `,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: start(),
    bundle: true,
    platform: 'node',
  });
});

function run(caches: string, env: NodeJS.ProcessEnv = {}, ...options: readonly string[]) {
  const own = { NODE_COMPILE_CACHE: '', XDG_CACHE_HOME: caches, LOCALAPPDATA: caches };
  const { stdout, stderr } = spawnSync(process.execPath, [...options, start()], {
    env: { ...process.env, ...own, ...env },
    encoding: 'utf8',
  });
  return stdout + stderr;
}

function writeProgram(says: string): void {
  writeFileSync(
    join(folder(), 'program.cjs'),
    `
      const { isMainThread, Worker } = require('node:worker_threads');
      const rare = [${'(at) => at > 1 ? Math.sqrt(at) : Math.abs(at) + 2,\n'.repeat(3000)}];
      if (process.env.RARE) for (const each of rare) each(3);
      if (process.env.FLAG) require('node:v8').setFlagsFromString(process.env.FLAG);
      console.log(${JSON.stringify(says)});
      if (isMainThread && process.env.THREAD) new Worker(require.main.filename);
    `,
  );
}

/** The one file that is kept below a folder for caches. */
function keptIn(caches: string): string {
  const names = existsSync(caches) ? readdirSync(caches, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.map((name) => join(caches, name)).filter((file) => statSync(file).isFile());
  expect(files.map((file) => file.includes(join(caches, 'jobspec')))).toEqual([true]);
  return files[0] ?? '';
}

const hasCaches = process.platform === 'linux' || process.platform === 'win32';

describe.runIf(hasCaches)('what was compiled', () => {
  test('is kept with the caches of the user, for them alone, and used by the next start', () => {
    const caches = join(folder(), 'caches');
    expect(run(caches)).toBe('started\n');
    const kept = keptIn(caches);
    const { mtimeMs, mode } = statSync(kept);
    if (process.platform === 'linux') expect(mode & 0o077).toBe(0);
    expect(run(caches)).toBe('started\n');
    // Nothing was wrong with it, so it was not written anew.
    expect(statSync(keptIn(caches)).mtimeMs).toBe(mtimeMs);
  });

  test('is used by other threads, which leave it alone', () => {
    const caches = join(folder(), 'threads');
    expect(run(caches, { THREAD: '1' })).toBe('started\nstarted\n');
    const { mtimeMs } = statSync(keptIn(caches));
    expect(run(caches, { THREAD: '1' })).toBe('started\nstarted\n');
    expect(statSync(keptIn(caches)).mtimeMs).toBe(mtimeMs);
  });

  test('is never run in place of a program that has changed, however long that is', () => {
    const caches = join(folder(), 'changed');
    expect(run(caches)).toBe('started\n');
    writeProgram('changed');
    expect(run(caches)).toBe('changed\n');
    expect(run(caches)).toBe('changed\n');
    writeProgram('started');
    expect(run(caches)).toBe('started\n');
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['half of it', (kept: Buffer) => kept.subarray(0, kept.length / 2)],
    ['another byte in it', (kept: Buffer) => kept.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))],
    ['something else', () => Buffer.from('something else, and long enough')],
  ])('is made again where %s is left of it', (_, left) => {
    const caches = join(folder(), 'broken');
    run(caches);
    const kept = keptIn(caches);
    const whole = readFileSync(kept);
    writeFileSync(kept, left(whole));
    expect(run(caches)).toBe('started\n');
    expect(readFileSync(kept).length).toBe(whole.length);
  });

  test('is kept anew where a run needed much more of the program', () => {
    const caches = join(folder(), 'more');
    run(caches);
    const before = readFileSync(keptIn(caches));
    run(caches, { RARE: '1' });
    expect(readFileSync(keptIn(caches)).equals(before)).toBe(false);
  });

  test('holds for the flags it was made with, and is kept beside that of others', () => {
    const caches = join(folder(), 'flags');
    run(caches);
    const first = keptIn(caches);
    const { mtimeMs } = statSync(first);
    run(caches, {}, '--no-opt');
    run(caches, {}, '--no-opt');
    run(caches);
    expect(readdirSync(join(caches, 'jobspec')).length).toBe(2);
    expect(statSync(first).mtimeMs).toBe(mtimeMs);
  });

  test('is not kept by a program that leaves other flags behind', () => {
    const caches = join(folder(), 'changed-flags');
    run(caches, { FLAG: '--no-opt' });
    expect(existsSync(caches)).toBe(false);
  });

  test('takes what others left half written with it', () => {
    const caches = join(folder(), 'unfinished');
    run(caches);
    const kept = keptIn(caches);
    writeFileSync(kept, '');
    writeFileSync(`${kept}.new`, 'half');
    run(caches);
    expect(keptIn(caches)).toBe(kept);
    expect(statSync(kept).size).toBeGreaterThan(1000);
  });

  test('is not kept where that is not wanted, and elsewhere where the user says so', () => {
    const caches = join(folder(), 'unwanted');
    expect(run(caches, { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('started\n');
    expect(existsSync(caches)).toBe(false);
    expect(run(caches, { NODE_COMPILE_CACHE: join(folder(), 'elsewhere') })).toBe('started\n');
    expect(existsSync(caches)).toBe(false);
    expect(existsSync(join(folder(), 'elsewhere'))).toBe(true);
  });
});

test('where it cannot be kept, the program starts all the same', () => {
  const file = join(folder(), 'no-folder');
  writeFileSync(file, '');
  expect(run(join(file, 'below'))).toBe('started\n');
});

test.each([
  ['linux', { XDG_CACHE_HOME: '/caches' }],
  ['win32', { LOCALAPPDATA: '/caches' }],
] as const)('on %s with %o, nobody looks for a home', (platform, env) => {
  const noHome = (): string => {
    throw new Error('no home');
  };
  expect(cacheFolder({ platform, env }, noHome).replaceAll('\\', '/')).toBe('/caches/jobspec');
  expect(() => cacheFolder({ platform, env: {} }, noHome)).toThrow('no home');
});

test('where a user has no home, the program starts all the same', () => {
  const homeless = join(folder(), 'homeless.cjs');
  writeFileSync(homeless, `require('node:os').homedir = () => { throw new Error('no home'); };`);
  expect(run('', {}, '--require', homeless)).toBe('started\n');
});

test.each([
  ['linux', { XDG_CACHE_HOME: '/caches' }, '/caches/jobspec'],
  ['linux', {}, '.cache/jobspec'],
  ['linux', { XDG_CACHE_HOME: 'caches' }, '.cache/jobspec'],
  ['darwin', {}, 'Library/Caches/jobspec'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/jobspec'],
] as const)('on %s with %o the folder is %s', (platform, env, expected) => {
  expect(cacheFolder({ platform, env }).replaceAll('\\', '/')).toMatch(new RegExp(`${expected}$`));
});
