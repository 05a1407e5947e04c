import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What each room may import, besides itself; `ARCHITECTURE.md` draws the same picture. */
const rooms: Record<
  string,
  { readonly rooms: readonly string[]; readonly packages: readonly (string | RegExp)[] }
> = {
  'server/src/core/text': { rooms: [], packages: [] },
  'server/src/core/document': {
    rooms: ['server/src/core'],
    packages: ['yaml', 'vscode-languageserver-types'],
  },
  'server/src/core/schema': {
    rooms: ['server/src/core/document', 'server/src/core/text', 'server/generated'],
    packages: [],
  },
  'server/src/core/knowledge': {
    rooms: ['server/src/core/document', 'server/src/core/schema', 'server/src/core/text'],
    packages: ['vscode-languageserver-types'],
  },
  'server/src/core/config': {
    rooms: [
      'server/src/core/document',
      'server/src/core/schema',
      'server/src/core/knowledge',
      'server/src/core/text',
    ],
    packages: [],
  },
  'server/src/core/rules': {
    rooms: [
      'server/src/core',
      'server/src/core/document',
      'server/src/core/schema',
      'server/src/core/knowledge',
      'server/src/core/text',
    ],
    packages: [],
  },
  'server/src/core/render': {
    rooms: [
      'server/src/core',
      'server/src/core/document',
      'server/src/core/schema',
      'server/src/core/knowledge',
      'server/src/core/text',
      'server/generated',
    ],
    packages: ['markdown-it'],
  },
  // Bundles of their own, loaded when they are used: the rest of the renderer never imports them.
  'server/src/core/render/pdf': {
    rooms: ['server/src/core/render', 'server/src/core/text', 'server/generated'],
    packages: ['fflate'],
  },
  'server/src/core/render/docx': { rooms: ['server/src/core/render'], packages: ['fflate'] },
  'server/src/core/fixes': {
    rooms: [
      'server/src/core',
      'server/src/core/document',
      'server/src/core/schema',
      'server/src/core/knowledge',
      'server/src/core/text',
    ],
    packages: ['vscode-languageserver-types'],
  },
  'server/src/core/features': {
    rooms: [
      'server/src/core',
      'server/src/core/document',
      'server/src/core/schema',
      'server/src/core/knowledge',
      'server/src/core/config',
      'server/src/core/rules',
      'server/src/core/render',
      'server/src/core/fixes',
      'server/src/core/text',
      'server/generated',
    ],
    packages: ['vscode-languageserver-types'],
  },
  // The door of the core, and the context it is entered with.
  'server/src/core': {
    rooms: [
      'server/src/core/document',
      'server/src/core/schema',
      'server/src/core/knowledge',
      'server/src/core/config',
      'server/src/core/features',
      'server/src/core/text',
    ],
    packages: ['vscode-languageserver-types'],
  },
  'server/src/rpc': { rooms: ['server/src'], packages: [/^node:/, 'vscode-languageserver'] },
  'server/src/host': {
    rooms: [
      'server/src',
      'server/src/rpc',
      'server/src/core',
      'server/src/core/document',
      'server/src/core/knowledge',
      'server/src/core/text',
    ],
    packages: [/^vscode-languageserver/, /^node:/],
  },
  'server/src/cli': {
    rooms: [
      'server/src',
      'server/src/core',
      'server/src/core/document',
      'server/src/core/render',
      'server/src/core/schema',
      'server/src/core/text',
      'server/src/host',
      'server/generated',
      '.',
    ],
    packages: [/^node:/, 'vscode-languageserver-types'],
  },
  'server/src': {
    rooms: [
      'server/src/core',
      'server/src/core/features',
      'server/src/core/render/pdf',
      'server/src/core/render/docx',
      'server/src/core/text',
      'server/src/core/knowledge',
      'server/src/host',
      'server/src/rpc',
    ],
    packages: [/^vscode-languageserver/, 'brotli/decompress'],
  },
  'client/src': { rooms: ['server/src/protocol'], packages: ['vscode', /^vscode-languageclient/] },
  'client/webview': {
    rooms: [
      'client/src/preview/messages',
      'client/src/preview/messageChecks',
      'client/src/preview/findingCounts',
    ],
    packages: [],
  },
};

interface Import {
  readonly from: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [
    ...text.matchAll(
      /(?:^|[;\n])\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
    ),
  ];
  return specifiers.map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return {
      from: file,
      target: name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name,
    };
  });
}

/** The innermost room a path lies in. */
function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function isAllowed({ from, target }: Import): boolean {
  const room = roomOf(from);
  if (room === undefined) return false;
  const allowed = rooms[room];
  const isPath = /^(server|client|schemas|test|scripts|package\.json|syntaxes)\b/.test(target);
  if (!isPath) {
    return (
      allowed?.packages.some((name) => (typeof name === 'string' ? name === target : name.test(target))) ??
      false
    );
  }
  const targetRoom = roomOf(target) ?? (target === 'package.json' ? '.' : dirname(target));
  return (
    targetRoom === room || (allowed?.rooms.some((name) => name === targetRoom || name === target) ?? false)
  );
}

const files = [...sources('server/src'), ...sources('client')];

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
});

test.each(files)('%s imports only what its room may', (file) => {
  expect(
    importsOf(file)
      .filter((each) => !isAllowed(each))
      .map(({ target }) => target),
  ).toEqual([]);
});

test('the library for language servers gives us types, and is not shipped', () => {
  for (const file of sources('server/src')) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [statement] of text.matchAll(
      /^(?:import|export)\b[^;]*?from 'vscode-languageserver(?:\/[^']*)?';/gm,
    ))
      expect(statement, file).toMatch(/^(?:import|export) type /);
  }
});

describe('the core', () => {
  const core = sources('server/src/core');

  test('has no clock, no chance and no globals of a host', () => {
    for (const file of core) {
      const code = readFileSync(join(root, file), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|\/\/.*$|(['"`])(?:\\.|(?!\1)[^\\\n])*\1/gm,
        '',
      );
      expect(code, file).not.toMatch(
        /\b(Date\.now|new Date\(\)|Math\.random|process\.|console\.|globalThis|setTimeout|require\(|eval\(|new Function)/,
      );
    }
  });

  test('turns errors into words in one place', () => {
    // What a rule finds is worded by the rule.
    for (const file of core.filter((name) => !/schema\/messages\.ts$|\/rules\//.test(name))) {
      expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(/message: ['`][A-Z“]/);
    }
  });
});
