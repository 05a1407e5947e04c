import catalog from '../../../generated/catalog.json';
import config from '../../../generated/config.json';
import labelKeys from '../../../generated/labelKeys.json';
import spec from '../../../generated/schema.json';
import snippetTexts from '../../../generated/snippetTexts.json';

/**
 * What is compiled for this room: the schemas with their words, by kind of document, the names of the labels, and
 * the sentences of the snippets. In the server's bundle for Node, `host/packedCompiled.ts` takes the place of this file.
 */
export const compiled = {
  spec: (): unknown => spec,
  config: (): unknown => config,
  catalog: (): unknown => catalog,
  labelKeys: (): object => labelKeys,
  snippetTexts: (): readonly string[] => snippetTexts,
};
