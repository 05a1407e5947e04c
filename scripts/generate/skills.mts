import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SkillCatalog, SkillCategory, SkillEntry } from '../../server/src/core/knowledge/types.ts';
import { readKnowledge } from './knowledge/read.mts';
import type { Step } from './step.mts';

const OUTPUT = 'docs/skills.md';
const ROOT = join(import.meta.dirname, '../..');

/** Writes the page of all skills, with the sources of their years. */
export const step: Step = {
  name: 'skills',
  outputs: [OUTPUT],
  async generate() {
    const { skills } = await readKnowledge(ROOT);
    return { [OUTPUT]: page(skills, await sources()) };
  },
};

/** Where the facts of each category come from; the compiled catalog has no use for it. */
async function sources(): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = join(ROOT, 'server/data/skills');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const pairs = files.map(async (name) => {
    const content: unknown = parse(await readFile(join(folder, name), 'utf8'), { logLevel: 'silent' });
    const named =
      typeof content === 'object' && content !== null && 'sources' in content ? content.sources : [];
    return [name.replace(/\.yaml$/, ''), Array.isArray(named) ? named.map(String) : []] as const;
  });
  return new Map(await Promise.all(pairs));
}

function page({ skills, categories }: SkillCatalog, origins: ReadonlyMap<string, readonly string[]>): string {
  const links = categories.map(({ title }) => `[${title}](#${anchor(title)})`);
  return `${[
    '<!-- Made from server/data/skills by scripts/generate/skills.mts. -->',
    '# Skills',
    `The skills that JobSpec knows, ${skills.length} in all: first the usual name, then the year in which it first became
public, where that makes sense, then other names that are understood.`,
    links.join(' · '),
    ...categories.map((category) =>
      chapter(
        category,
        skills.filter((skill) => skill.category === category.id),
        origins.get(category.id) ?? [],
      ),
    ),
  ].join('\n\n')}\n`;
}

function chapter(
  { title, description, faqs }: SkillCategory,
  skills: readonly SkillEntry[],
  origins: readonly string[],
): string {
  return [
    `## ${title}`,
    description.trim(),
    ...(origins.length > 0 ? [`Sources: ${origins.map((origin) => origin.trim()).join('; ')}.`] : []),
    skills.map(line).join('\n'),
    ...faqs.map(
      ({ question, answer, source }) =>
        `**${question}** ${answer.trim()}${source ? ` ([source](${source}))` : ''}`,
    ),
  ].join('\n\n');
}

function line({ name, since, aliases }: SkillEntry): string {
  const names = aliases.length > 0 ? `: ${aliases.map(escaped).join(', ')}` : '';
  return `- **${escaped(name)}**${since === undefined ? '' : ` (${since})`}${names}`;
}

/** A name such as "C*" or "Make_it" is no Markdown. */
function escaped(name: string): string {
  return name.replace(/[\\`*_[\]<>|]/g, '\\$&');
}

/** The anchor GitHub and the Markdown preview of VS Code give to the heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
