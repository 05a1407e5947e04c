import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { ANNOTATIONS } from './schema.mts';

/** What a file holds, or why it does not follow its schema. */
export type CheckedYaml<T> =
  | { readonly content: T; readonly problem?: never }
  | { readonly content?: never; readonly problem: string };

/**
 * Reads files of `server/data` that follow one schema.
 * @param root The checkout.
 * @param schemaName A file of `schemas`, without its ending.
 * @returns A function that takes the path of a file, seen from `server/data`.
 */
export async function yamlReader<T>(
  root: string,
  schemaName: string,
): Promise<(path: string) => Promise<CheckedYaml<T>>> {
  const schema: object = JSON.parse(
    await readFile(join(root, 'schemas', `${schemaName}.schema.json`), 'utf8'),
  );
  const follows = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
    .addVocabulary(ANNOTATIONS)
    .compile<T>(schema);
  return async (path) => {
    const document = parseDocument(await readFile(join(root, 'server/data', path), 'utf8'));
    const [slip] = document.errors;
    if (slip) return { problem: slip.message };
    const content: unknown = document.toJS();
    if (follows(content)) return { content };
    const [error] = follows.errors ?? [];
    return { problem: `${error?.instancePath} ${error?.message}` };
  };
}
