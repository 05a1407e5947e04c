import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/core/document';
import { findings } from '../../server/src/core/features/findings';
import { createBases, resolveReference } from '../../server/src/host/bases';

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

async function codesOf(files: Record<string, string>, name: string): Promise<string[]> {
  const bases = createBases({
    files: { read: async (uri) => files[uri.slice('file:///w/'.length)] },
    parse,
    open: () => undefined,
    roots: () => ['file:///w'],
  });
  const uri = `file:///w/${name}`;
  const document = parse(files[name] ?? '');
  await bases.load(uri, document);
  return findings(document, { uri, today: '2026-11-22', base: bases.base }).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

const complete = 'title: A\nsummary: B\nresponsibilities: [C]\nqualifications: [D]\nskills: [E]\n';

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
      'invalid-value: There is no file “./nowhere” to extend. Write the path from this file, such as ./shared/company.jobspec.yaml.',
    ]);
  });

  test('says once that files extend each other in a circle', async () => {
    const circle = { a: `extends: ./b\n${complete}`, b: 'extends: ./c\n', c: 'extends: ./a\n' };
    expect(await codesOf(circle, 'a')).toHaveLength(1);
    expect((await codesOf(circle, 'a'))[0]).toMatch(/^invalid-value: “\.\/\w” extends this file in turn/);
    expect(await codesOf({ a: `extends: ./a\n${complete}` }, 'a')).toHaveLength(1);
  });

  test('may extend hundreds of files that extend each other', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
    const list = names.map((name) => `./${name}`).join(', ');
    const files = Object.fromEntries(names.map((name) => [name, `extends: [${list}]\n`]));
    expect((await codesOf({ ...files, a: `extends: [${list}]\n${complete}` }, 'a')).length).toBeGreaterThan(
      0,
    );
  });
});
