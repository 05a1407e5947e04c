import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { step as grammar } from '../syntaxes/source/generate.mts';
import { step as knowledge } from './generate/knowledge.mts';
import { step as laws } from './generate/laws.mts';
import { step as posting } from './generate/posting.mts';
import { step as reference } from './generate/reference.mts';
import { step as roles } from './generate/roles.mts';
import { step as rules } from './generate/rules.mts';
import { step as score } from './generate/score.mts';
import { step as skills } from './generate/skills.mts';
import { step as snippets } from './generate/snippets.mts';
import type { Step } from './generate/step.mts';
import { step as terms } from './generate/terms.mts';
import { step as typefaces } from './generate/typefaces.mts';
import { step as types } from './generate/types.mts';
import { step as validator } from './generate/validator.mts';

const ROOT = join(import.meta.dirname, '..');
const STEPS: readonly Step[] = [
  validator,
  types,
  reference,
  grammar,
  knowledge,
  laws,
  posting,
  rules,
  score,
  roles,
  skills,
  snippets,
  terms,
  typefaces,
];

/** The paths of all that is made. */
export function outputs(): string[] {
  return STEPS.flatMap((step) => step.outputs);
}

/** Git ignores `server/generated`, so what is made there may be missing but is never wrong in a commit. */
const isCommitted = (path: string) => !path.startsWith('server/generated/');

/**
 * Makes everything that is derived from the schemas and the data.
 * @param options With `check`, nothing is written.
 * @returns The paths that were out of date; with `check`, only those that belong into a commit.
 */
export async function generate(options: { check?: boolean } = {}): Promise<string[]> {
  const { check = false } = options;
  const steps = STEPS.filter((step) => !check || step.outputs.some(isCommitted));
  const made = await Promise.all(steps.map((step) => step.generate()));
  const files = made.flatMap((texts) => Object.entries(texts));
  const stale: string[] = [];
  for (const [path, text] of files) {
    if (check && !isCommitted(path)) continue;
    if (Buffer.from(text).equals(await current(path))) continue;
    stale.push(path);
    if (!check) await write(path, text);
  }
  return stale;
}

async function current(path: string): Promise<Buffer> {
  try {
    return await readFile(join(ROOT, path));
  } catch {
    return Buffer.alloc(0);
  }
}

/** Moves the finished file into place, so that nobody who builds at the same moment reads half of it. */
async function write(path: string, text: string | Uint8Array): Promise<void> {
  const target = join(ROOT, path);
  const draft = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(draft, text);
  await rename(draft, target);
}

if (import.meta.main) {
  const { check = false } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
  const stale = await generate({ check });
  for (const path of stale) console.log(check ? `out of date: ${path}` : `written: ${path}`);
  if (check && stale.length > 0) {
    console.error('Run `npm run generate` and commit the result.');
    process.exitCode = 1;
  }
}
