import { readFileSync } from 'node:fs';
import { unpackKnowledge } from '../../server/src/core/knowledge/unpack';

/** The compiled knowledge, as every host loads it. */
export const knowledge = unpackKnowledge(
  readFileSync(new URL('../../server/generated/knowledge.jsonl', import.meta.url), 'utf8'),
);
