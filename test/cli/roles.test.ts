import { expect, test } from 'vitest';
import { expectGolden } from './golden';
import { jobspec } from './jobspec';

interface Found {
  readonly roles: readonly { title: string; codes: readonly { taxonomy: string; code: string }[] }[];
}

async function lookUp(...args: string[]): Promise<Found['roles']> {
  const { out, error } = await jobspec(['roles', ...args, '--format', 'json']);
  expect(error).toBe('');
  const found: Found = JSON.parse(out);
  return found.roles;
}

const titles = (roles: Found['roles']) => roles.map(({ title }) => title);

test('a role for people', async () => {
  const { code, out, error } = await jobspec(['roles', 'backend']);
  expectGolden('roles.pretty.txt', out);
  expect([code, error]).toEqual([0, '']);
});

test('a role for people, on a narrow screen and in color', async () => {
  expectGolden('roles.colors.txt', (await jobspec(['roles', 'rn'], { colors: true, columns: 50 })).out);
});

test('a role for programs', async () => {
  const { code, out, error } = await jobspec(['roles', 'backend', '--format', 'json']);
  expectGolden('roles.json', out);
  expect([code, error]).toEqual([0, '']);
});

test.each([
  ['Sr. Backend Engineer (m/f/d) – Payments', 'Back End Developer'],
  ['sre', 'Site Reliability Engineer'],
  ['rn', 'Registered Nurse'],
  ['regist', 'Registered Nurse'],
  ['truck', 'Truck Driver'],
])('%s is found', async (term, title) => {
  expect(titles(await lookUp(term))[0]).toBe(title);
});

test('a part of another name is enough', async () => {
  expect(titles(await lookUp('firmware'))).toContain('Embedded Software Engineer');
});

test('who bears the name, not whose name only begins like it', async () => {
  expect(titles(await lookUp('nurse', '--limit', '2'))).toEqual(['Registered Nurse', 'Nursing Assistant']);
  expect(titles(await lookUp('nursery'))).toEqual(['Early Childhood Educator']);
});

test('a code that JobSpec chose is said to be chosen', async () => {
  const { out } = await jobspec(['roles', '15-1252.00', '--limit', '50'], { columns: 300 });
  expect(out.replace(/\s+/g, ' ')).toContain(
    '(this title is not listed there; JobSpec chose the nearest code)',
  );
  expect(out).not.toContain('our choice');
});

test('what stands behind -- is looked up, however it begins', async () => {
  const { code, out } = await jobspec(['roles', '--', '--limit', '-1']);
  expect([code, out]).toEqual([1, 'No role fits “--limit -1”.\n']);
  expect((await jobspec(['roles', '--', '--help'])).out).not.toContain('Usage:');
});

test('an occupation code names all its roles', async () => {
  const found = await lookUp('2221', '--limit', '50');
  expect(titles(found)).toContain('Registered Nurse');
  for (const { codes } of found)
    expect(codes.map(({ code }) => code)).toContainEqual(expect.stringMatching(/^2221/));
  expect(titles(await lookUp('29-1141.00'))).toEqual(['Registered Nurse']);
});

test.each(['2512', '15-1252.00'])('first those whose own code it is: %s', async (code) => {
  expect(titles(await lookUp(code))[0]).toBe('Software Engineer');
});

test('what is not shown is counted', async () => {
  const all = (await lookUp('2512', '--limit', '99')).length;
  expect((await jobspec(['roles', '2512'])).out).toMatch(
    new RegExp(`\n\n… and ${all - 5} more; --limit ${all} shows them\\.\n$`),
  );
  expect((await jobspec(['roles', '2512', '--limit', String(all)])).out).not.toContain(' more; --limit');
});

test('several words are one title, and no more are shown than asked for', async () => {
  expect(titles(await lookUp('data', 'scientist', '--limit', '1'))).toEqual(['Data Scientist']);
  expect((await lookUp('manager')).length).toBe(5);
  expect((await lookUp('manager', '--limit', '8')).length).toBe(8);
});

test('where nothing fits', async () => {
  expect(await jobspec(['roles', 'xyzzyq'])).toEqual({ code: 1, out: 'No role fits “xyzzyq”.\n', error: '' });
  const { code, out } = await jobspec(['roles', '99-9999', '--format', 'json']);
  expect([code, JSON.parse(out)]).toEqual([1, { version: 1, term: '99-9999', roles: [] }]);
});

test.each<[readonly string[], string]>([
  [[], 'Say which role to look up. Try: jobspec roles --help'],
  [[''], 'Say which role to look up. Try: jobspec roles --help'],
  [['cook', '--limit', '-1'], '--limit takes a number of at least 1; not “-1”.'],
  [['cook', '--limit', '1.5'], '--limit takes a number of at least 1; not “1.5”.'],
])('jobspec roles %j is refused in one line', async (args, message) => {
  expect(await jobspec(['roles', ...args])).toEqual({ code: 2, out: '', error: `jobspec: ${message}\n` });
});
