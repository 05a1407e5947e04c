import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly version: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> };
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
  };
}

const manifest: Manifest = JSON.parse(read('package.json'));
const { commands, viewsWelcome, menus, configuration, languages, grammars, snippets } = manifest.contributes;

describe('what the manifest promises', () => {
  test('every command is registered, and every registered one is in the manifest', () => {
    const registered = [...read('client/src/extension.ts').matchAll(/^ {2}'(jobspec\.\w+)':/gm)].map(
      ([, id]) => id,
    );
    expect(commands.map(({ command }) => command).sort()).toEqual(registered.sort());
  });

  test('menus and welcoming words name commands that exist', () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const { command } of Object.values(menus).flat()) expect(known).toContain(command);
    const links = viewsWelcome.flatMap(({ contents }) => [...contents.matchAll(/\(command:([\w.]+)\)/g)]);
    expect(links.length).toBeGreaterThan(0);
    for (const [, command] of links) expect(known).toContain(command);
  });

  test('every setting is read somewhere, and has a default', () => {
    const sources = [
      'server/src/host/settings.ts',
      'client/src/preview/previews.ts',
      'client/src/preview/panel.ts',
    ];
    const code = sources.map(read).join('\n');
    for (const [name, { default: value }] of Object.entries(configuration.properties)) {
      expect(value, name).toBeDefined();
      // The protocol library reads the last one itself.
      if (name !== 'jobspec.trace.server') expect(code, name).toContain(name.split('.').at(-1));
    }
  });

  test('its files exist', () => {
    const paths = [
      manifest.icon,
      ...languages.map((each) => each.configuration),
      ...grammars.map(({ path }) => path),
      ...snippets.map(({ path }) => path),
    ];
    for (const path of paths) expect(() => read(path), path).not.toThrow();
  });

  test('the changelog begins with its version', () => {
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });
});

test('nothing in the lock file leads to a registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"/);
});
