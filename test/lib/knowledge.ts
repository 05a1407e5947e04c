import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { unpackKnowledge } from '../../server/src/core/knowledge/unpack';

/** The compiled knowledge, as every host loads it. */
export const knowledge = unpackKnowledge(
  inflateRawSync(readFileSync(new URL('../../server/generated/knowledge.bin', import.meta.url))).toString(
    'utf8',
  ),
);
