// The least that a script of one's own would do to check a folder: read, parse, validate. Arguments: the module with
// the validator, and the folder.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';

const [module = '', folder = ''] = process.argv.slice(2);
const validate: ((value: unknown) => boolean) & { errors?: unknown[] | null } = createRequire(module)(module);

const findings = readdirSync(folder).map((name) => {
  const value: unknown = parse(readFileSync(join(folder, name), 'utf8'));
  return { name, errors: validate(value) ? [] : validate.errors };
});
console.log(JSON.stringify(findings));
