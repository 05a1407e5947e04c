import { _, Ajv2020 } from 'ajv/dist/2020.js';
import { ANNOTATIONS } from './schema.mts';
import { uniqueItems } from './uniqueItems.mts';

type Check = (value: string) => boolean;

/**
 * The one way this project sets ajv up.
 * @param formats The named formats of `server/src/core/schema/formats.ts` (any check, when only code is made).
 */
export function createAjv(formats: Readonly<Record<string, Check>>): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    ownProperties: true,
    messages: false,
    // A list of weights in sixty places is sixty times as long in place as in a function.
    inlineRefs: false,
    code: { esm: true, source: true, lines: true, formats: _`formats` },
  });
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(uniqueItems);
  ajv.addVocabulary(ANNOTATIONS);
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check);
  return ajv;
}
