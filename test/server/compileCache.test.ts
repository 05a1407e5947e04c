import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/paths.mts';
import { cacheFolder } from '../../server/src/host/compileCache';
import { sharedFolder } from '../lib/temporaryFolder';

const folder = sharedFolder();
const start = (): string => join(folder(), 'start.cjs');

beforeAll(async () => {
  // Longer than what Node does not find worth keeping.
  writeFileSync(
    join(folder(), 'program.cjs'),
    `console.log('started');\n${'void (() => 1)();\n'.repeat(2000)}`,
  );
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

function run(caches: string, ...options: readonly string[]) {
  const { stdout, stderr } = spawnSync(process.execPath, [...options, start()], {
    env: { ...process.env, NODE_COMPILE_CACHE: '', XDG_CACHE_HOME: caches, LOCALAPPDATA: caches },
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test.runIf(process.platform === 'linux' || process.platform === 'win32')(
  'what was compiled is kept with the caches of the user, and a start with it is like any other',
  () => {
    const caches = join(folder(), 'caches');
    expect(run(caches)).toBe('started\n');
    expect(existsSync(join(caches, 'jobspec'))).toBe(
      'enableCompileCache' in process.getBuiltinModule('module'),
    );
    const kept = existsSync(caches) ? readdirSync(caches, { recursive: true }) : [];
    expect(run(caches)).toBe('started\n');
    expect(existsSync(caches) ? readdirSync(caches, { recursive: true }) : []).toEqual(kept);
  },
);

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
  expect(run('', '--require', homeless)).toBe('started\n');
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
