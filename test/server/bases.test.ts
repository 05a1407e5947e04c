import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/core/document';
import { findings } from '../../server/src/core/features/findings';
import { hasNeighbors, resolveReference } from '../../server/src/host/addresses';
import { createBases } from '../../server/src/host/bases';
import { codesOf, complete } from './basesSupport';

const root = 'file:///work%20space';
const file = `${root}/jobs/engineer.jobspec.yaml`;

describe('a reference of extends', () => {
  test.each([
    ['./company.jobspec.yaml', `${root}/jobs/company.jobspec.yaml`],
    ['../shared/company.jobspec.yaml', `${root}/shared/company.jobspec.yaml`],
    ['a b#c?d.jobspec.yaml', `${root}/jobs/a%20b%23c%3Fd.jobspec.yaml`],
  ])('%j stays in the workspace', (reference, expected) => {
    expect(resolveReference(reference, file, [root])).toBe(expected);
  });

  test.each([
    '../../etc/passwd',
    '../../work space-2/x.jobspec.yaml',
    '/etc/passwd',
    'file:///etc/passwd',
    'https://example.com/x.jobspec.yaml',
    '//example.com/x',
    '..\\..\\x',
    'a\0b',
    '%2e%2e/%2e%2e/%2e%2e/etc/passwd/../../../../..',
  ])('%j does not leave it', (reference) => {
    const resolved = resolveReference(reference, file, [root]);
    expect(resolved === undefined || resolved.startsWith(`${root}/`)).toBe(true);
  });

  test('a file that is open on its own may use its own folder only', () => {
    expect(resolveReference('./x.jobspec.yaml', 'file:///a/b/c.jobspec.yaml', [])).toBe(
      'file:///a/b/x.jobspec.yaml',
    );
    expect(resolveReference('../x.jobspec.yaml', 'file:///a/b/c.jobspec.yaml', [])).toBeUndefined();
  });
});

describe('a spec that extends others', () => {
  test('is complete if it is complete together with them', async () => {
    expect(
      await codesOf(
        {
          a: 'extends: ./b\ntitle: A\nsummary: B\n',
          b: 'fragment: true\nresponsibilities: [C]\nqualifications: [D]\nskills: [E]\n',
        },
        'a',
      ),
    ).toEqual([]);
    const [missing, ...more] = await codesOf(
      { a: 'extends: ./b\ntitle: A\n', b: 'fragment: true\nresponsibilities: [C]\nskills: [E]\n' },
      'a',
    );
    expect(missing).toMatch(
      /^missing-key: This job description still needs “summary” and “qualifications”\./,
    );
    expect(more).toEqual([]);
  });

  test('says where a file is missing', async () => {
    expect(await codesOf({ a: `extends: ./nowhere\n${complete}` }, 'a')).toEqual([
      'invalid-value: “./nowhere” does not exist, so it cannot be extended. Check its spelling: the path counts from the folder of this file.',
    ]);
  });

  test('says once that files extend each other in a circle', async () => {
    const circle = { a: `extends: ./b\n${complete}`, b: 'extends: ./c\n', c: 'extends: ./a\n' };
    expect(await codesOf(circle, 'a')).toHaveLength(1);
    expect((await codesOf(circle, 'a'))[0]).toMatch(/^invalid-value: “\.\/\w” leads back to itself/);
    expect(await codesOf({ a: `extends: ./a\n${complete}` }, 'a')).toHaveLength(1);
  });
});

/** Lints each document one after the other, with the same memory. */
async function lintAll(files: Record<string, string>, names: readonly string[]): Promise<string[]> {
  const bases = createBases({
    files: { read: async (uri) => files[decodeURIComponent(uri.slice('file:///w/'.length))] },
    parse,
    open: () => undefined,
    roots: () => ['file:///w'],
  });
  const found: string[] = [];
  for (const name of names) {
    const uri = `file:///w/${name}`;
    const document = parse(files[name] ?? '');
    await bases.load(uri, document);
    found.push(...findings(document, { uri, today: '2026-11-22', base: bases.base }).map(({ code }) => code));
  }
  return found;
}

describe('the memory of files', () => {
  test('has room for all that one spec extends, however many were linted before', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `s${index}`);
    const own = names.map((name) => [name, `extends: [./base, ./of-${name}, ./last]\n${complete}`]);
    const others = names.map((name) => [`of-${name}`, 'fragment: true\n']);
    const files = Object.fromEntries([
      ...own,
      ...others,
      ['base', 'fragment: true\n'],
      ['last', 'fragment: true\n'],
    ]);
    expect(await lintAll(files, names)).toEqual([]);
  });

  test('keeps what two specs need that are read at the same time', async () => {
    const bases = createBases({
      files: { read: async () => 'fragment: true\n' },
      parse,
      open: () => undefined,
      roots: () => ['file:///w'],
    });
    const load = (prefix: string) => {
      const list = Array.from({ length: 150 }, (_, index) => `./${prefix}${index}`);
      return bases
        .load(`file:///w/${prefix}`, parse(`extends: [${list.join(', ')}]\n`))
        .then(() => list.filter((reference) => !bases.base(reference, `file:///w/${prefix}`)));
    };
    expect(await Promise.all([load('a'), load('b')])).toEqual([[], []]);
  });

  test('reads again what changes while it is read', async () => {
    const uri = 'file:///w/a';
    const base = 'file:///w/shared%20(1)';
    const answers: ((text: string) => void)[] = [];
    const bases = createBases({
      files: { read: () => new Promise((resolve) => answers.push(resolve)) },
      parse,
      open: () => undefined,
      roots: () => ['file:///w'],
    });
    const loaded = bases.load(uri, parse('extends: ./shared (1)\n'));
    expect(bases.forget('file:///w/shared%20%281%29')).toBe(true);
    answers[0]?.('title: Old\n');
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.('title: New\n');
    await loaded;
    expect(bases.base('./shared (1)', uri)?.document.text).toBe('title: New\n');
    expect(bases.forget(base)).toBe(true);
    expect(bases.forget(base)).toBe(false);
  });

  test('finds a file however its letters are escaped', async () => {
    const escaped = 'file:///w/shared%20%281%29.jobspec.yaml';
    const document = parse('extends: ./a.jobspec.yaml\n');
    const bases = createBases({
      files: { read: async () => undefined },
      parse,
      open: (uri) =>
        decodeURIComponent(uri) === decodeURIComponent(escaped) ? { uri: escaped, document } : undefined,
      roots: () => ['file:///w'],
    });
    const a = 'file:///w/a.jobspec.yaml';
    const spec = parse('extends: ./shared (1).jobspec.yaml\n');
    expect(bases.base('./shared (1).jobspec.yaml', a)?.uri).toBe(escaped);
    expect(bases.dependsOn(a, spec, escaped)).toBe(true);
    expect(bases.dependsOn(a, spec, 'file:///w/other.jobspec.yaml')).toBe(false);
  });

  test('a spec written anew counts, for those that extend it', async () => {
    const bases = createBases({
      files: { read: async () => 'title: Old\n' },
      parse,
      open: () => undefined,
      roots: () => ['file:///w'],
    });
    await bases.load('file:///w/a', parse('extends: ./b\n'));
    await bases.load('file:///w/b', parse('title: New\n'));
    expect(bases.base('./b', 'file:///w/a')?.document.text).toBe('title: New\n');
  });
});

test.each([
  ['file:///w/a.jobspec.yaml', true],
  ['vscode-vfs://host/w/a.jobspec.yaml', true],
  ['untitled:Untitled-1', false],
  ['untitled:/w/a.jobspec.yaml', false],
  ['git:/w/a.jobspec.yaml?%7B%22ref%22%3A%22HEAD%22%7D', false],
])('relative paths mean something in %s: %s', (uri, expected) => {
  expect(hasNeighbors(uri)).toBe(expected);
});
