import { fileURLToPath } from 'node:url';
import { readKnowledge } from '../../server/src/host/nodeKnowledge';

/** The compiled knowledge, as every host loads it. */
export const knowledge = await readKnowledge(
  fileURLToPath(new URL('../../server/generated', import.meta.url)),
);
