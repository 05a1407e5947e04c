import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { fromRoot } from '../lib/paths.mts';

/** Compiles the schema with ajv as anybody would, all errors and no formats, to a module in a folder. */
export async function writeValidator(folder: string): Promise<string> {
  const schema: object = JSON.parse(await readFile(fromRoot('schemas/jobspec.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false, code: { source: true } });
  const source = join(folder, 'validate.cjs');
  await writeFile(source, standaloneCode(ajv, ajv.compile(schema)));
  const output = join(folder, 'validate.bundle.cjs');
  // What the module requires of ajv is put into it, since it lies outside of the checkout.
  await build({
    entryPoints: [source],
    outfile: output,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    nodePaths: [fromRoot('node_modules')],
  });
  return output;
}
