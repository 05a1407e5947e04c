import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * The server reads YAML, makes nodes of its own from the library's (`core/document/convert.ts`), and never has the
 * library change or write any. What only others need is left out: 40 kB less in each bundle that reads.
 * `test/core/document/onlyReading.test.ts` holds both to the same result.
 */
export const onlyReading: Plugin = {
  name: 'only-reading',
  setup(build) {
    build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/].+\.js$/ }, async ({ path }) => {
      const name = path
        .replaceAll('\\', '/')
        .replace(/^.*\/dist\//, '')
        .slice(0, -'.js'.length);
      if (name === 'schema/tags') return { contents: tagsOfYaml12 };
      const kept = membersForReading[name];
      if (!kept && !neverRead.test(name)) return undefined;
      const text = await readFile(path, 'utf8');
      const contents = kept ? withoutMembers(text, kept) : withRefusals(text);
      return contents === undefined
        ? { errors: [{ text: `${path} is no longer written in the way we look for.` }] }
        : { contents };
    });
  },
};

/** `core/document/compose.ts` asks for these whatever version a document names. */
const tagsOfYaml12 = `
import { schema } from './core/schema.js';
export const coreKnownTags = {};
export const getTags = () => schema;
`;

/** Modules of which reading calls nothing. */
const neverRead = /^(?:stringify\/\w+|visit|parse\/cst-\w+)$/;

/** What reading calls of the classes that do more; whatever the rest alone imports, nobody imports. */
const membersForReading: Readonly<Record<string, readonly string[]>> = {
  'doc/Document': ['constructor', 'setSchema'],
  'doc/directives': ['constructor', 'atDocument', 'add', 'tagName'],
  'nodes/Alias': ['constructor'],
  'nodes/Collection': ['constructor'],
  'nodes/Node': ['constructor'],
  'nodes/Pair': ['constructor'],
  'nodes/Scalar': ['constructor'],
  'nodes/YAMLMap': ['constructor', 'tagName'],
  'nodes/YAMLSeq': ['constructor', 'tagName'],
  'schema/Schema': ['constructor'],
};

/** @returns Undefined where one of the members that should stay is not there. */
function withoutMembers(text: string, kept: readonly string[]): string | undefined {
  const found = new Set<string>();
  const contents = text.replace(
    /^ {4}(?:(?:static|get) )*(\w+)\(.*\) \{\n[\s\S]*?^ {4}\}\n/gm,
    (member, name: string) => {
      if (!kept.includes(name)) return '';
      found.add(name);
      return member;
    },
  );
  return found.size === kept.length && contents !== text ? contents : undefined;
}

function withRefusals(text: string): string | undefined {
  const names = /^export \{ (.+) \};$/m.exec(text)?.[1];
  const refusals = names?.split(', ').map((name) => `refuse as ${name}`);
  return (
    refusals &&
    `function refuse() { throw new Error('YAML is only read here.'); }\nexport { ${refusals.join(', ')} };`
  );
}
