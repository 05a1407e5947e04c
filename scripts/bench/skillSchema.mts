import { readFile, writeFile } from 'node:fs/promises';
import { readKnowledge } from '../generate/knowledge/read.mts';
import { fromRoot, root } from '../lib/paths.mts';

/**
 * Writes our schema with the names of the catalog as examples wherever a skill is named. The published schema
 * leaves them out, so that without this the other server has no skills to offer.
 */
export async function writeSkillSchema(path: string): Promise<void> {
  const { skills } = await readKnowledge(root);
  const examples = skills.skills.map(({ name }) => name);
  const schema: unknown = JSON.parse(await readFile(fromRoot('schemas/jobspec.schema.json'), 'utf8'));
  const withNames = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withNames);
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withNames(child)]));
    return copy['x-suggest'] === 'skill' ? { ...copy, examples } : copy;
  };
  await writeFile(path, JSON.stringify(withNames(schema)));
}
