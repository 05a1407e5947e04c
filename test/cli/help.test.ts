import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { expectGolden } from './golden';
import { jobspec } from './jobspec';

test.each([
  [['--help'], 'help.txt'],
  [['-h'], 'help.txt'],
  [['help'], 'help.txt'],
  [['lint', '--help'], 'help.lint.txt'],
  [['render', '-h'], 'help.render.txt'],
  [['build', '--help'], 'help.build.txt'],
  [['skills', '--help'], 'help.skills.txt'],
  [['roles', '--help'], 'help.roles.txt'],
  [['rules', '--help'], 'help.rules.txt'],
  [['lsp', '--help'], 'help.lsp.txt'],
])('jobspec %j explains itself', async (args, golden) => {
  const { code, out, error } = await jobspec(args);
  expect([code, error]).toEqual([0, '']);
  expectGolden(golden, out.replaceAll(manifest.version, '<version>'));
  expect(out.split('\n').every((line) => line.length <= 110)).toBe(true);
});

test('the overview names every command that has a help text, and the reverse', async () => {
  const { out } = await jobspec(['--help']);
  const names = [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect((await jobspec([name, '--help'])).out).toContain(`Usage: jobspec ${name}`);
});

test.each([['--version'], ['-v']])('jobspec %s', async (option) => {
  expect(await jobspec([option])).toEqual({ code: 0, out: `${manifest.version}\n`, error: '' });
});

test.each<[readonly string[], string]>([
  [['lnit', '.'], 'jobspec: Unknown command “lnit”. Did you mean “lint”? Try: jobspec --help\n'],
  [['--frmat'], 'jobspec: Unknown command “--frmat”. Try: jobspec --help\n'],
  [
    ['lint', '--fromat', 'json', '.'],
    'jobspec: Unknown option “--fromat”. Did you mean “--format”? Try: jobspec lint --help\n',
  ],
  [['lint', '-z', '.'], 'jobspec: Unknown option “-z”. Try: jobspec lint --help\n'],
  [['lsp'], 'jobspec: Editors talk to the server with: jobspec lsp --stdio\n'],
])('jobspec %j is refused in one line', async (args, error) => {
  expect(await jobspec(args)).toEqual({ code: 2, out: '', error });
});

test('jobspec alone shows the overview, and is no success', async () => {
  const { code, out } = await jobspec([]);
  expect([code, out]).toEqual([2, (await jobspec(['--help'])).out]);
});
