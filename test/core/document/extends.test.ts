import { describe, expect, test } from 'vitest';
import type { SpecContext } from '../../../server/src/core/context';
import { entryOf, type MergedSpec, maxBases, mergeBases, parse } from '../../../server/src/core/document';
import { findings } from '../../../server/src/core/features/findings';
import { postingPage } from '../../../server/src/core/features/posting';

const complete = 'title: A\nsummary: B\nresponsibilities: [C]\nqualifications: [D]\nskills: [E]\n';

/** Files by name; a reference is a name behind `./`. */
function worldOf(files: Readonly<Record<string, string>>) {
  const documents = new Map(Object.entries(files).map(([name, text]) => [name, parse(text)]));
  const asked: string[] = [];
  const context: SpecContext = {
    uri: 'a',
    today: '2026-11-22',
    base(reference) {
      asked.push(reference);
      const uri = reference.slice(2);
      const document = documents.get(uri);
      return document && { uri, document };
    },
  };
  const document = documents.get('a') ?? parse('');
  return { document, context, asked };
}

function merge(files: Readonly<Record<string, string>>): MergedSpec & { asked: readonly string[] } {
  const { document, context, asked } = worldOf(files);
  const [spec] = document.specs;
  if (!spec) throw new Error('no spec');
  return { ...mergeBases(document, spec, context), asked };
}

function keysOf({ root }: MergedSpec): string[] {
  return root?.kind === 'map' ? root.entries.map(({ key }) => key).sort() : [];
}

describe('a base with a slip', () => {
  const files = {
    a: `extends: ./b\n${complete}`,
    b: 'fragment: true\norganization: { name: "Example Company }\nbenefits: [Lunch]\n',
  };

  test('is told at the reference, with the line of the slip', () => {
    const { document, context } = worldOf(files);
    const [finding, ...more] = findings(document, context);
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      '“./b” has a slip in line 2, so parts of it are missing here. Open it and put that right.',
    );
    expect(document.text.slice(finding?.span.start, finding?.span.end)).toBe('./b');
  });

  test('makes the posting broken', () => {
    const { document, context } = worldOf(files);
    const page = postingPage(document, context);
    expect(page?.broken).toBe(true);
    expect(page?.problems).toEqual([
      { message: expect.stringMatching(/^“\.\/b” has a slip in line 2/), start: 9, end: 12 },
    ]);
  });

  test('is told once where two files lead to it, at a reference of the spec itself', () => {
    const { problems } = merge({
      ...files,
      a: `extends: [./c, ./d]\n${complete}`,
      c: 'extends: ./b\n',
      d: 'extends: ./b\n',
    });
    expect(problems).toEqual([
      { reason: 'broken', reference: './b', span: expect.objectContaining({ start: 15, end: 18 }), line: 2 },
    ]);
  });

  test('is told as too large where nothing of it was read', () => {
    const { document, context } = worldOf({ ...files, b: `# ${'x'.repeat(2_000_000)}\n` });
    expect(findings(document, context).map(({ message }) => message)).toEqual([
      '“./b” is too large to be read, so parts of it are missing here. Split it into smaller files.',
    ]);
  });
});

describe('a posting', () => {
  test.each([
    ['a file that is missing', 'extends: ./nowhere\n', /^“\.\/nowhere” does not exist/],
    ['a circle', 'extends: ./a\n', /^“\.\/a” leads back to itself/],
  ])('is broken by %s', (_name, head, message) => {
    const { document, context } = worldOf({ a: head + complete });
    const page = postingPage(document, context);
    expect(page?.broken).toBe(true);
    expect(page?.problems[0]?.message).toMatch(message);
  });

  test('is whole where every file it extends is', () => {
    const { document, context } = worldOf({ a: `extends: ./b\n${complete}`, b: 'benefits: [Lunch]\n' });
    expect(postingPage(document, context)?.broken).toBe(false);
  });
});

describe('many bases', () => {
  const names = Array.from({ length: maxBases }, (_, index) => `f${index}`);
  const fragments = Object.fromEntries(names.map((name) => [name, 'extends: ./shared\n']));
  const list = names.slice(1).map((name) => `./${name}`);

  test('count once, however many files extend them', () => {
    const merged = merge({
      a: `extends: [${list.join(', ')}]\n`,
      ...fragments,
      shared: 'benefits: [Lunch]\n',
    });
    expect(merged.problems).toEqual([]);
    expect(keysOf(merged)).toEqual(['benefits', 'extends']);
  });

  test('beyond the limit are told as such, and not as missing', () => {
    const { document, context } = worldOf({
      a: `extends: [${list.join(', ')}, ./f0]\n${complete}`,
      ...fragments,
      shared: 'benefits: [Lunch]\n',
    });
    expect(findings(document, context).map(({ message }) => message)).toEqual([
      '“./f1” leads to more than 50 files, so parts of them are missing here. Put the shared parts together in fewer files.',
    ]);
  });

  test('that all extend each other cost no more than some thousand look-ups', () => {
    const all = Array.from({ length: 120 }, (_, index) => `./g${index}`).join(', ');
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`g${index}`, `extends: [${all}]\n`]),
    );
    const { problems, asked } = merge({ a: `extends: [${all}]\n`, ...files });
    expect(problems.map(({ reason }) => reason)).toContain('too-many');
    expect(asked.length).toBeLessThan(2000);
  });

  test('that meet in one file take from it what they lack, the nearer one first', () => {
    const merged = merge({
      a: 'extends: [./b, ./c]\n',
      b: 'extends: ./d\nteam: B\n',
      c: 'extends: ./d\nlevel: senior\n',
      d: 'team: D\nreportsTo: D\n',
    });
    expect(keysOf(merged)).toEqual(['extends', 'level', 'reportsTo', 'team']);
    const level = merged.root && entryOf(merged.root, 'level')?.value;
    expect(level && merged.sourceOf(level).uri).toBe('c');
  });
});
