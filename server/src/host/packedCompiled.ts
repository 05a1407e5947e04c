import { partReader } from './nodeKnowledge';

/**
 * What `core/schema/compiled.ts` gives, out of the knowledge beside the bundle, where it takes a quarter of the space.
 * The build puts this in its place (`scripts/lib/packedCompiled.mts`).
 */
export const compiled = {
  spec: (): unknown => JSON.parse(partReader()('specSchema')),
  config: (): unknown => JSON.parse(partReader()('configSchema')),
  catalog: (): unknown => JSON.parse(partReader()('catalogSchema')),
  labelKeys: (): object => JSON.parse(partReader()('labelKeys')),
  snippetTexts: (): readonly string[] => JSON.parse(partReader()('snippetTexts')),
};
