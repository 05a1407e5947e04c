import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import type { Step } from './step.mts';

const ROOT = join(import.meta.dirname, '../..');

/** Compiles the data of the renderer: labels by language, and what Google asks of a listing. */
export const step: Step = {
  name: 'posting',
  outputs: ['server/generated/google.json', 'server/generated/labels.json'],
  async generate() {
    const files = await readdir(join(ROOT, 'server/data/labels'));
    const languages = files.map((name) => name.replace(/\.yaml$/, '')).sort();
    const labels = await Promise.all(languages.map((language) => readData(`labels/${language}`, 'labels')));
    return {
      'server/generated/google.json': JSON.stringify(await readData('google/job-posting', 'google')),
      'server/generated/labels.json': JSON.stringify(
        Object.fromEntries(languages.map((language, at) => [language, labels[at]])),
      ),
    };
  },
};

/**
 * A file of `server/data`, by its path without the ending.
 * @throws {Error} where it does not follow its schema: the renderer cannot do without.
 */
async function readData(path: string, schemaName: string): Promise<unknown> {
  const schema: object = JSON.parse(await readFile(join(ROOT, `schemas/${schemaName}.schema.json`), 'utf8'));
  const follows = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
  const document = parseDocument(await readFile(join(ROOT, `server/data/${path}.yaml`), 'utf8'));
  const content: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (follows(content)) return content;
  const [error] = follows.errors ?? [];
  const reason = document.errors[0]?.message ?? `${error?.instancePath} ${error?.message}`;
  throw new Error(`server/data/${path}.yaml: ${reason}`);
}
