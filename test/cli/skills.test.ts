import { describe, expect, test } from 'vitest';
import { expectGolden } from './golden';
import { folderWith, jobspec } from './jobspec';

const house = {
  'jobspec.config.yaml': 'skills:\n  catalogs: [./catalogs/ours.yaml]\n',
  'catalogs/ours.yaml': `category: ours
title: Our own tools
description: What only we use.
skills:
  - name: Paperclip Studio
    aliases: [PCS]
    since: 2019
    description: Our tool for page layouts.
  - name: K8s Platform
    renames: Kubernetes
`,
};

interface Found {
  readonly skills: readonly { name: string; aliases: readonly string[]; catalog?: string }[];
}

async function lookUp(term: string, options: Parameters<typeof jobspec>[1] = {}): Promise<Found['skills']> {
  const { out, error } = await jobspec(['skills', term, '--format', 'json'], options);
  expect(error).toBe('');
  const found: Found = JSON.parse(out);
  return found.skills;
}

describe('looking up a skill', () => {
  test('for people', async () => {
    const { code, out, error } = await jobspec(['skills', 'postgres', '--limit', '2']);
    expectGolden('skills.pretty.txt', out);
    expect([code, error]).toEqual([0, '']);
  });

  test('for people, in color', async () => {
    expectGolden('skills.colors.txt', (await jobspec(['skills', 'k8s'], { colors: true })).out);
  });

  test('for programs', async () => {
    const { code, out, error } = await jobspec(['skills', 'postgres', '--limit', '1', '--format', 'json']);
    expectGolden('skills.json', out);
    expect([code, error]).toEqual([0, '']);
  });

  test.each([
    ['k8s', 'Kubernetes'],
    ['pyhton', 'Python'],
    ['c#', 'C#'],
    ['node js', 'Node.js'],
  ])('finds %s', async (term, name) => {
    expect((await lookUp(term))[0]?.name).toBe(name);
  });

  test('takes several words as one name', async () => {
    const apart = await jobspec(['skills', 'machine', 'learning']);
    expect(apart).toEqual(await jobspec(['skills', 'machine learning']));
  });

  test('offers guesses only where nothing else fits', async () => {
    for (const { name, aliases } of await lookUp('kubernetes'))
      expect([name, ...aliases].join().toLowerCase()).toContain('kubernetes');
    expect((await lookUp('kubermetes')).map(({ name }) => name)).toContain('Kubernetes');
  });

  test('shows at most as many as asked for', async () => {
    expect(await lookUp('java')).not.toHaveLength(1);
    const { out } = await jobspec(['skills', 'java', '--limit=1', '--format', 'json']);
    const { skills }: Found = JSON.parse(out);
    expect(skills.map(({ name }) => name)).toEqual(['Java']);
  });

  test('says where nothing fits', async () => {
    expect(await jobspec(['skills', 'xyzzyq\u001b[2J'])).toEqual({
      code: 1,
      out: 'No skill fits “xyzzyq�[2J”.\n',
      error: '',
    });
    const { code, out } = await jobspec(['skills', 'xyzzyq', '--format', 'json']);
    expect([code, JSON.parse(out)]).toEqual([1, { version: 1, term: 'xyzzyq', skills: [] }]);
  });

  test('knows the house catalogs of the current folder', async () => {
    const cwd = folderWith(house);
    expect((await lookUp('pcs', { cwd }))[0]).toEqual({
      name: 'Paperclip Studio',
      category: { id: 'ours', title: 'Our own tools' },
      since: 2019,
      description: 'Our tool for page layouts.',
      aliases: ['PCS'],
      catalog: 'catalogs/ours.yaml',
    });
    expect((await lookUp('kubernetes', { cwd }))[0]).toMatchObject({
      name: 'K8s Platform',
      catalog: 'catalogs/ours.yaml',
    });
    expect((await jobspec(['skills', 'pcs'], { cwd })).out).toContain('since 2019 · from catalogs/ours.yaml');
    expect((await lookUp('python', { cwd }))[0]).not.toHaveProperty('catalog');
    expect(await lookUp('pcs', { cwd: folderWith({}) })).not.toContainEqual(
      expect.objectContaining({ name: 'Paperclip Studio' }),
    );
  });

  test('keeps to the width of the screen', async () => {
    const { out } = await jobspec(['skills', 'project', 'management'], { columns: 44 });
    expect(out.split('\n').filter((line) => line.length > 44)).toEqual([]);
    expectGolden('skills.narrow.txt', out);
  });
});

describe('the skills of a job description', () => {
  const spec = `title: Cook
summary: >-
  You cook, and you write the menu in Python
  on PostgreSQL.
skills:
  required: [Python, k8s]
  preferred: [Frobnication]
`;

  test('for people', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': spec, 'b.jobspec.yaml': 'title: Florist\n' });
    const { code, out, error } = await jobspec(['skills', '--in', '.'], { cwd });
    expectGolden('skills.in.pretty.txt', out);
    expect([code, error]).toEqual([0, '']);
  });

  test('for programs', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': spec });
    const { code, out, error } = await jobspec(['skills', '--in', 'a.jobspec.yaml', '--format', 'json'], {
      cwd,
    });
    expectGolden('skills.in.json', out);
    expect([code, error]).toEqual([0, '']);
  });

  test('stand at the places that are named, with CRLF, a byte order mark and quotation marks', async () => {
    const text = '\uFEFFtitle: A\r\nsummary: "👩‍💻 We write \\u0050ython\r\n  and Go."\r\nskills: ["Go"]\r\n';
    const { out } = await jobspec(['skills', '--in', '-', '--format', 'json'], { input: text });
    const { files }: { files: { path: string; listed: unknown[]; mentions: unknown[] }[] } = JSON.parse(out);
    expect(files).toEqual([
      {
        path: 'stdin.jobspec.yaml',
        listed: [
          { text: 'Go', skill: 'Go', line: 4, column: 10, endLine: 4, endColumn: 14, list: 'required' },
        ],
        mentions: [
          {
            text: '\\u0050ython',
            skill: 'Python',
            line: 2,
            column: 26,
            endLine: 2,
            endColumn: 37,
            listed: false,
          },
          { text: 'Go', skill: 'Go', line: 3, column: 7, endLine: 3, endColumn: 9, listed: true },
        ],
      },
    ]);
  });

  test('are those of the house, too', async () => {
    const text = 'title: A\nsummary: You know PCS and Python.\nskills: [PCS]\n';
    const cwd = folderWith({ ...house, 'jobs/a.jobspec.yaml': text });
    const { out } = await jobspec(['skills', '--in', 'jobs'], { cwd });
    expect(out).toContain('PCS → Paperclip Studio  Our own tools');
    expect(out).toContain('PCS → Paperclip Studio  listed');
    const named = ['skills', '--in', '-', '--stdin-filename', 'jobs/b.jobspec.yaml'];
    expect((await jobspec(named, { cwd, input: text })).out).toBe(out.replace('a.job', 'b.job'));
  });

  test('where there are none', async () => {
    const { code, out, error } = await jobspec(['skills', '--in', '-'], { input: '' });
    expect([code, out, error]).toEqual([
      1,
      'stdin.jobspec.yaml\n  No skills are listed or named here.\n',
      '',
    ]);
  });

  test('as far as a file with a slip can be read', async () => {
    const { code, out, error } = await jobspec(['skills', '--in', '-'], {
      input: 'title: A\nskills: [Python]\nsummary: "We write Java\n',
    });
    expect(code).toBe(0);
    expect(out).toContain('Python');
    expect(error).toBe(
      'jobspec: stdin.jobspec.yaml:3: The file has a slip, so some skills may be missing.\n',
    );
  });
});

test.each<[readonly string[], string]>([
  [[], 'Say which skill to look up. Try: jobspec skills --help'],
  [['  '], 'Say which skill to look up. Try: jobspec skills --help'],
  [['--in'], 'Name the files or folders to look into. Try: jobspec skills --help'],
  [['--in', 'no.jobspec.yaml'], '“no.jobspec.yaml” does not exist.'],
  [['go', '--limit', '0'], '--limit takes a number of at least 1; not “0”.'],
  [['go', '--limit', 'many'], '--limit takes a number of at least 1; not “many”.'],
  [['go', '--format', 'xml'], '--format takes one of: pretty, json; not “xml”.'],
])('jobspec skills %j is refused in one line', async (args, message) => {
  const cwd = folderWith({});
  expect(await jobspec(['skills', ...args], { cwd })).toEqual({
    code: 2,
    out: '',
    error: `jobspec: ${message}\n`,
  });
});
