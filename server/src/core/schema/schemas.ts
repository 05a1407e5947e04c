import catalog from '../../../generated/catalog.json';
import config from '../../../generated/config.json';
import spec from '../../../generated/schema.json';

/**
 * The schemas with their words, by kind of document. In the server's bundle for Node, `host/packedSchemas.ts` takes
 * the place of this file.
 */
export const schemas = {
  spec: (): unknown => spec,
  config: (): unknown => config,
  catalog: (): unknown => catalog,
};
