import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { splitSchema } from './knowledge/fields.mts';
import { packSkills } from './knowledge/pack.mts';
import { readKnowledge } from './knowledge/read.mts';
import { readSchema } from './schema.mts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * The step of `scripts/generate.mts` that compiles `server/data` and the questions about the fields to the file
 * the server loads. What could not be used is told on standard error, so that one unfinished file does not stop
 * everybody; `test/repo/data.test.ts` fails for it.
 */
export const step = {
  name: 'knowledge',
  outputs: ['server/generated/knowledge.bin', 'server/generated/schema.json'],
  async generate(): Promise<Record<string, string | Uint8Array>> {
    const { skills, roles, problems } = await readKnowledge(ROOT);
    const packed = packSkills(skills);
    for (const problem of [...problems, ...packed.problems]) console.warn(`knowledge: ${problem}`);
    const { schema, faqs } = splitSchema(await readSchema());
    const parts = [packed.tables, packed.texts, roles, faqs];
    const text = parts.map((part) => JSON.stringify(part)).join('\n');
    return {
      'server/generated/knowledge.bin': deflateRawSync(text, { level: 9 }),
      'server/generated/schema.json': JSON.stringify(schema),
    };
  },
};
