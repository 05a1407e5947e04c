import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Law, LawGroup } from '../../../server/src/core/knowledge/lawTypes.ts';
import type { CueName } from '../../../server/src/core/knowledge/mentions/cues.ts';
import type {
  FaqEntry,
  GoogleGuide,
  RoleEntry,
  SkillCatalog,
  SkillCategory,
  SkillEntry,
} from '../../../server/src/core/knowledge/types.ts';
import { yamlReader } from '../checkedYaml.mts';

/** Everything people keep in `server/data`, and one sentence for each file that could not be used. */
export interface KnowledgeFiles {
  readonly skills: SkillCatalog;
  readonly roles: readonly RoleEntry[];
  readonly laws: readonly LawGroup[];
  readonly google: readonly GoogleGuide[];
  /** The words around skills, for each language. */
  readonly cues: readonly CueFile[];
  readonly problems: readonly string[];
}

interface LawFile {
  readonly title: string;
  readonly checked: string;
  readonly laws: readonly Omit<Law, 'checked'>[];
}

export interface CueFile {
  readonly lists: Readonly<Record<CueName, { readonly about: string; readonly words: string }>>;
}

interface CatalogFile {
  readonly category?: string;
  readonly title?: string;
  readonly description?: string;
  readonly faqs?: readonly FaqEntry[];
  readonly skills: readonly (Partial<SkillEntry> & { readonly name: string })[];
}

/** Reads what lies below `root`; a file that does not follow its schema is left out and named. */
export function readKnowledge(root: string): Promise<KnowledgeFiles> {
  // Several steps ask, and three thousand skills take seconds to read.
  const reading = known.get(root) ?? readAll(root);
  known.set(root, reading);
  return reading;
}

const known = new Map<string, Promise<KnowledgeFiles>>();

async function readAll(root: string): Promise<KnowledgeFiles> {
  const problems: string[] = [];
  const catalogs = await readFolder<CatalogFile>(root, 'skills', 'skill-catalog', problems);
  const roles = await readFolder<RoleEntry>(root, 'roles', 'role', problems);
  const laws = await readFolder<LawFile>(root, 'laws', 'law', problems);
  const google = await readFolder<GoogleGuide>(root, 'google', 'google', problems);
  const cues = await readFolder<CueFile>(root, 'cues', 'cues', problems);
  return {
    skills: skillTable(catalogs),
    roles: roles.map(([, role]) => role),
    laws: laws.map(([, file]) => lawGroup(file)),
    google: google.map(([, guide]) => guide),
    cues: cues.map(([, file]) => file),
    problems,
  };
}

async function readFolder<T>(root: string, folder: string, schemaName: string, problems: string[]) {
  const read = await yamlReader<T>(root, schemaName);
  const entries: [id: string, content: T][] = [];
  for (const file of await yamlFiles(join(root, 'server/data', folder))) {
    const { content, problem } = await read(`${folder}/${file}`);
    if (content) entries.push([file.replace(/\.yaml$/, ''), content]);
    else problems.push(`${folder}/${file} was left out: ${problem}`);
  }
  return entries;
}

function lawGroup({ title, checked, laws }: LawFile): LawGroup {
  return { title, laws: laws.map((law) => ({ ...law, checked })) };
}

async function yamlFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
}

function skillTable(catalogs: readonly (readonly [id: string, content: CatalogFile])[]): SkillCatalog {
  return {
    categories: catalogs.map(
      ([id, { title = id, description = '', faqs = [] }]): SkillCategory => ({
        id,
        title,
        description,
        faqs,
      }),
    ),
    skills: catalogs.flatMap(([id, catalog]) => catalog.skills.map((skill) => skillEntry(id, skill))),
  };
}

function skillEntry(category: string, skill: CatalogFile['skills'][number]): SkillEntry {
  const { name, since, broader, ambiguous } = skill;
  return {
    name,
    aliases: skill.aliases ?? [],
    category,
    ...(since === undefined ? {} : { since }),
    description: skill.description ?? '',
    ...(broader === undefined ? {} : { broader }),
    related: skill.related ?? [],
    alternatives: skill.alternatives ?? [],
    successors: skill.successors ?? [],
    ...(ambiguous ? { ambiguous } : {}),
    faqs: skill.faqs ?? [],
  };
}
