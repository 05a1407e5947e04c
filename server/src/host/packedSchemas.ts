import { partReader } from './nodeKnowledge';

/**
 * What `core/schema/schemas.ts` gives, out of the knowledge beside the bundle, where it takes a quarter of the space.
 * The build puts this in its place (`scripts/lib/packedSchemas.mts`).
 */
export const schemas = {
  spec: (): unknown => JSON.parse(partReader()('specSchema')),
  config: (): unknown => JSON.parse(partReader()('configSchema')),
  catalog: (): unknown => JSON.parse(partReader()('catalogSchema')),
};
