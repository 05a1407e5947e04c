import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/**
 * What is exported is imported by another file. A type may be exported also where something else that its file
 * exports names it.
 */
const rooms = ['server/src', 'client/src', 'client/webview'];

/** Who asks these for what they export imports nothing: VS Code, the build. */
const entryPoints = [
  'client/src/extension.node.ts',
  'client/src/extension.web.ts',
  // Takes the place of another file.
  'server/src/host/packedCompiled.ts',
];

const files = [...rooms, 'test', 'scripts'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((name) => join(room, name).replaceAll('\\', '/'))
    .filter((name) => /\.m?ts$/.test(name)),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** For each file what others import from it; `*` where they take it as a whole. */
const imported = new Map<string, Set<string>>();
for (const [file, text] of texts) {
  for (const { names, target } of importsOf(file, text)) {
    const known = imported.get(target) ?? new Set();
    for (const name of names) known.add(name);
    imported.set(target, known);
  }
}

describe('what a file exports is used by others', () => {
  test('there is something to check', () => {
    expect([...texts].flatMap(([file, text]) => unused(file, text, new Set())).length).toBeGreaterThan(1000);
  });

  test('in all files', () => {
    const own = [...texts].filter(
      ([file]) => rooms.some((room) => file.startsWith(`${room}/`)) && !entryPoints.includes(file),
    );
    expect(own.flatMap(([file, text]) => unused(file, text, imported.get(file) ?? new Set()))).toEqual([]);
  });

  test.each([
    ['a function', 'export function a() {}', ['a']],
    ['a type', 'export interface A {}', ['A']],
    [
      'a type that another item names',
      'interface B {}\nexport interface A {}\nexport const b = (): A => 1;',
      ['b'],
    ],
    ['a type that nothing exported names', 'export interface A {}\nconst b = (): A => 1;', ['A']],
    [
      'a class and a constant',
      'export class A {}\nexport const { b, c: d } = 1;\nexport let e = 1;',
      ['A', 'e'],
    ],
    [
      'a type of another file that an item names',
      "export type { A, B } from './a';\nexport const c = (): A => 1;",
      ['B', 'c'],
    ],
    ['names in braces', "export { a, type B, c as d };\nexport { e } from './e';", ['a', 'B', 'd', 'e']],
  ])('%s', (_, text, expected) => {
    expect(unused('a.ts', text, new Set()).map((name) => name.replace('a.ts: ', ''))).toEqual(expected);
  });
});

function unused(file: string, text: string, used: ReadonlySet<string>): string[] {
  if (used.has('*')) return [];
  const items = exportsOf(text);
  return items
    .filter(({ name }) => !used.has(name))
    .filter(
      ({ name, isType }) =>
        !isType || !items.some((item) => item.name !== name && new RegExp(`\\b${name}\\b`).test(item.text)),
    )
    .map(({ name }) => `${file}: ${name}`);
}

interface Exported {
  readonly name: string;
  readonly isType: boolean;
  /** The item as it is written, to the next one. */
  readonly text: string;
}

function exportsOf(text: string): Exported[] {
  const items = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').split(/^(?=[a-z@])/m);
  return items.flatMap((item): Exported[] => {
    const [, kind, name = ''] =
      /^export (?:declare )?(?:async )?(function\*?|class|const|let|interface|type) (\w+)/.exec(item) ?? [];
    if (kind) return [{ name, isType: kind === 'interface' || kind === 'type', text: item }];
    const [, all, list = ''] = /^export (type )?\{([^}]*)\}/.exec(item) ?? [];
    return namesIn(list).map(({ outside, isType }) => ({ name: outside, isType: isType || !!all, text: '' }));
  });
}

interface Imported {
  readonly target: string;
  readonly names: readonly string[];
}

function importsOf(file: string, text: string): Imported[] {
  const imports = text.matchAll(
    /\b(?:import|export)\s+(?:type\s+)?(?:(\*)[^'"]*?|(?:\w+,\s*)?\{([^}]*)\}\s*)from\s*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/g,
  );
  return [...imports].flatMap(([, all, list, from, dynamic]) => {
    const target = fileOf(file, from ?? dynamic ?? '');
    const names = all || dynamic ? ['*'] : namesIn(list ?? '').map(({ inside }) => inside);
    return target === undefined || target === file ? [] : [{ target, names }];
  });
}

/** What "a, type B, c as d" names, inside the file it comes from and outside. */
function namesIn(
  list: string,
): { readonly inside: string; readonly outside: string; readonly isType: boolean }[] {
  return list.split(',').flatMap((each) => {
    const [, type, inside, outside = inside] = /^\s*(type\s)?\s*(\w+)(?:\s+as\s+(\w+))?/.exec(each) ?? [];
    return inside && outside ? [{ inside, outside, isType: type !== undefined }] : [];
  });
}

/** Programs that tests write name files from the root. */
function fileOf(from: string, specifier: string): string | undefined {
  return [resolve(root, dirname(from), specifier), resolve(root, specifier)]
    .flatMap((path) => [path, `${path}.ts`, `${path}/index.ts`])
    .filter((path) => /\.m?ts$/.test(path))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .find((path) => texts.has(path) || existsSync(join(root, path)));
}
