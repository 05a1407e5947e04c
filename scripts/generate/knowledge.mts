import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packRoles, packSkills } from './knowledge/pack.mts';
import { readKnowledge } from './knowledge/read.mts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(import.meta.dirname, 'knowledge');

/** The step of `scripts/generate.mts` that compiles `server/data` to the module the server loads. */
export const step = {
  name: 'knowledge',
  outputs: ['server/generated/knowledge.js', 'server/generated/knowledge.d.ts'],
  generate: knowledge,
};

/**
 * Compiles skills and roles.
 * @returns Path below the root → content. What could not be used is told on standard error, so that one
 * unfinished file does not stop everybody; `test/repo/data.test.ts` fails for it.
 */
export async function knowledge(): Promise<Record<string, string>> {
  const { skills, roles, problems } = await readKnowledge(ROOT);
  const { packed, problems: references } = packSkills(skills);
  for (const problem of [...problems, ...references]) console.warn(`knowledge: ${problem}`);
  return {
    'server/generated/knowledge.js': [
      '// Made from server/data by scripts/generate/knowledge.mts.',
      await decoder(),
      `const skillData = ${literal(JSON.stringify(packed))};`,
      `const roleData = ${literal(JSON.stringify(packRoles(roles)))};`,
      'let skills;',
      'let roles;',
      'export function loadSkills() {',
      '  skills ??= unpackSkills(JSON.parse(skillData));',
      '  return skills;',
      '}',
      'export function loadRoles() {',
      '  roles ??= unpackRoles(JSON.parse(roleData));',
      '  return roles;',
      '}',
      '',
    ].join('\n'),
    'server/generated/knowledge.d.ts': [
      '// Made from scripts/generate/knowledge/types.mts.',
      await readFile(join(SOURCES, 'types.mts'), 'utf8'),
      '/** The skill catalog. The first call decodes it, later ones return the same table. */',
      'export function loadSkills(): SkillTable;',
      '/** The role library. The first call decodes it, later ones return the same list. */',
      'export function loadRoles(): readonly RoleEntry[];',
      '',
    ].join('\n'),
  };
}

/** The reading half as plain JavaScript, part of the module. */
async function decoder(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, 'unpack.mts')],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  const code = outputFiles.map(({ text }) => text).join('');
  return code.replace(/^\/\/ .*\n/gm, '').replace(/^export \{[^}]*\};?\s*/m, '');
}

/** A string literal that keeps the many double quotes of JSON unescaped, and so small. */
function literal(text: string): string {
  const escapes: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' };
  return `'${text.replace(/[\\'\n\r]/g, (character) => escapes[character] ?? character)}'`;
}
