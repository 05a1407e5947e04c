import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rootOf } from '../../server/src/cli/roots';
import { folderWith, jobspec } from './jobspec';
import { valid } from './specs';

const fragment = 'fragment: true\ntitle: Senior Cook\n';
const spec = `extends: ../shared/base.jobspec.yaml\n${valid.replace(/^title: .*\n/m, '')}`;
const files = { 'jobs/a.jobspec.yaml': spec, 'shared/base.jobspec.yaml': fragment };

async function messages(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, error } = await jobspec(['lint', ...args, '--format', 'json'], { cwd });
  expect(error).toBe('');
  const { files: found }: { files: { findings: { message: string }[] }[] } = JSON.parse(out);
  return found.flatMap(({ findings }) => findings.map(({ message }) => message));
}

describe('the folder a file may reach into', () => {
  test('is the current one, where it holds the file', async () => {
    const cwd = folderWith(files);
    expect(await rootOf(join(cwd, 'jobs/a.jobspec.yaml'), cwd)).toBe(cwd);
    expect(await messages(cwd, 'jobs')).toEqual([]);
  });

  test('is the repository around the current one', async () => {
    const cwd = folderWith({ ...files, '.git/HEAD': '' });
    expect(await rootOf(join(cwd, 'jobs/a.jobspec.yaml'), join(cwd, 'jobs'))).toBe(cwd);
    expect(await messages(join(cwd, 'jobs'), '.')).toEqual([]);
  });

  test('is the repository around a file that lies elsewhere, also where it is a link to one', async () => {
    const elsewhere = folderWith({});
    for (const git of ['.git/HEAD', '.git']) {
      const repository = folderWith({ ...files, [git]: 'x' });
      expect(await rootOf(join(repository, 'jobs/a.jobspec.yaml'), elsewhere)).toBe(repository);
      expect(await messages(elsewhere, join(repository, 'jobs'))).toEqual([]);
    }
  });

  test('is the one with the house rules, where there is no repository', async () => {
    const folder = folderWith({ ...files, 'jobspec.config.yaml': 'rules:\n  skill-unknown: error\n' });
    const file = join(folder, 'jobs/a.jobspec.yaml');
    expect(await rootOf(file, folderWith({}))).toBe(folder);
    expect(await messages(folderWith({}), file)).toEqual([]);
    expect(await rootOf(file, join(folder, 'jobs'))).toBe(folder);
  });

  test('is the folder of the file, where nothing else tells', async () => {
    const folder = folderWith(files);
    const file = join(folder, 'jobs/a.jobspec.yaml');
    expect(await rootOf(file, folderWith({}))).toBe(join(folder, 'jobs'));
    expect((await messages(folderWith({}), file)).join('\n')).toContain('../shared/base.jobspec.yaml');
  });

  test('is not another one because other files were named with it', async () => {
    const apart = folderWith(files);
    const outer = folderWith({ '.git/HEAD': '', 'inner/.git/HEAD': '', 'a.jobspec.yaml': valid });
    const inner = folderWith({ ...files, 'jobs/.git/HEAD': '', '.git/HEAD': '', 'b.jobspec.yaml': valid });
    const alone = await messages(apart, join(inner, 'jobs/a.jobspec.yaml'));
    expect(alone.join('\n')).toContain('../shared/base.jobspec.yaml');
    const together = [
      join(outer, 'a.jobspec.yaml'),
      join(inner, 'b.jobspec.yaml'),
      join(inner, 'jobs/a.jobspec.yaml'),
    ];
    expect(await messages(apart, ...together)).toEqual(alone);
  });
});

test('house rules above the current folder hold, as they do in an editor', async () => {
  const cwd = folderWith({
    '.git/HEAD': '',
    'jobspec.config.yaml': 'rules:\n  skill-unknown: error\n',
    'jobs/a.jobspec.yaml': valid.replace(/skills:\n(?: {2}.*\n)+/, 'skills: [Frobnication]\n'),
  });
  expect((await jobspec(['lint', '.'], { cwd: join(cwd, 'jobs') })).code).toBe(1);
});
