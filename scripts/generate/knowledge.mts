import { join } from 'node:path';
import type { KnowledgePart } from '../../server/src/core/knowledge/knowledgeParts.ts';
import { readConfigSchema } from './configSchema.mts';
import { packParts } from './knowledge/container.mts';
import { splitSchema } from './knowledge/fields.mts';
import { packSkills } from './knowledge/pack.mts';
import { packCues } from './knowledge/packCues.mts';
import { roleHead, roleTexts } from './knowledge/packRoles.mts';
import { readKnowledge } from './knowledge/read.mts';
import { compileTerms, readTerms } from './knowledge/terms.mts';
import { readLabelKeys } from './posting.mts';
import { readSchema } from './schema.mts';
import { readWeights } from './score.mts';
import { readSnippetTexts } from './snippets.mts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * The step of `scripts/generate.mts` that compiles `server/data` and the questions about the fields to the file
 * the server loads. What could not be used is told on standard error, so that one unfinished file does not stop
 * everybody; `test/repo/data.test.ts` fails for it.
 */
export const step = {
  name: 'knowledge',
  outputs: [
    'server/generated/knowledge.bin',
    'server/generated/schema.json',
    'server/generated/config.json',
    'server/generated/catalog.json',
  ],
  async generate(): Promise<Record<string, string | Uint8Array>> {
    const { skills, roles, laws, google, cues, problems } = await readKnowledge(ROOT);
    const packed = packSkills(skills);
    const terms = await readTerms();
    for (const problem of [...problems, ...packed.problems, ...terms.problems])
      console.warn(`knowledge: ${problem}`);
    const { schema, faqs: fieldFaqs } = splitSchema(await readSchema());
    const config = splitSchema(await readConfigSchema(), fieldFaqs);
    const catalog = splitSchema(await readSchema('skill-catalog'), config.faqs);
    const parts: Record<KnowledgePart, string> = {
      ...packed.parts,
      roles: JSON.stringify(roles.map(roleHead)),
      roleTexts: JSON.stringify(roles.map(roleTexts)),
      fields: JSON.stringify(catalog.faqs),
      terms: JSON.stringify(compileTerms(terms.files)),
      laws: JSON.stringify(laws),
      google: JSON.stringify(google[0] ?? null),
      weights: JSON.stringify(await readWeights()),
      cues: JSON.stringify(packCues(cues)),
      specSchema: JSON.stringify(schema),
      configSchema: JSON.stringify(config.schema),
      catalogSchema: JSON.stringify(catalog.schema),
      labelKeys: JSON.stringify(await readLabelKeys()),
      snippetTexts: JSON.stringify(await readSnippetTexts()),
    };
    return {
      'server/generated/knowledge.bin': packParts(parts),
      'server/generated/schema.json': JSON.stringify(schema),
      'server/generated/config.json': JSON.stringify(config.schema),
      'server/generated/catalog.json': JSON.stringify(catalog.schema),
    };
  },
};
