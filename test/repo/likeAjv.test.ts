import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createAjv } from '../../scripts/generate/ajv.mts';
import { readConfigSchema } from '../../scripts/generate/configSchema.mts';
import { readSchema } from '../../scripts/generate/schema.mts';
import { validate as validateSpec } from '../../server/generated/validate.js';
import { validate as validateCatalog } from '../../server/generated/validateCatalog.js';
import { validate as validateConfig } from '../../server/generated/validateConfig.js';
import { formats } from '../../server/src/core/schema/formats';
import { runs } from '../lib/runs';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

const specs = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.jobspec.yaml'))
  .map((name) => read(`examples/${name}`));
const settings = [
  'off',
  'loud',
  { severity: 'info', words: 2, maxWords: 1, min: 1.5, months: 99, terms: ['x'] },
];
const configSchema = await readConfigSchema();
const ruleIds = Object.keys(configSchema.$defs?.ruleSettings?.properties ?? {});
const rules = Object.fromEntries(ruleIds.map((id, at) => [id, settings[at % settings.length]]));

const kinds = [
  { name: 'spec', schema: await readSchema(), check: validateSpec, values: specs },
  {
    name: 'config',
    schema: configSchema,
    check: validateConfig,
    values: [
      { profile: 'public', rules, overrides: [{ files: ['internal/**'], rules }], ignore: ['a', 'a'] },
    ],
  },
  {
    name: 'catalog',
    schema: await readSchema('skill-catalog'),
    check: validateCatalog,
    values: [read('server/data/skills/interpersonal.yaml')],
  },
];

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 2.5, 1e9, '', 'x', 'senior', '2026-02-30', [], ['a', 'a'], {}),
  fc.constantFrom<unknown>({ name: 'x' }, { preferred: ['x'] }, { items: ['x'] }, { severity: 'off' }, [[]]),
  fc.string(),
);

test.each(kinds)('the shipped validator finds in a $name what ajv finds', ({ schema, check, values }) => {
  const ajv = createAjv(formats);
  const slow = ajv.compile(schema);
  fc.assert(
    fc.property(
      fc.constantFrom(...values),
      fc.array(fc.tuple(fc.nat(), odd), { maxLength: 4 }),
      (value, odds) => {
        const spoiled = odds.reduce(
          (whole, [at, other]) => withOther(whole, at, structuredClone(other)),
          structuredClone(value),
        );
        slow(spoiled);
        const all = slow.errors ?? [];
        const wrong = new Set(all.filter((e) => e.keyword === 'type').map((e) => e.instancePath));
        const told = all.filter(
          (e) => e.keyword === 'type' || (e.keyword !== 'if' && !wrong.has(e.instancePath)),
        );
        expect(sorted(check(spoiled))).toEqual(sorted(told));
      },
    ),
    { numRuns: runs(300) },
  );
});

/** Keys of the same kind are checked together, so the order of errors differs; findings are sorted anyway. */
function sorted(errors: readonly { keyword: string; instancePath: string; params: object }[]): string[] {
  return errors
    .map(({ keyword, instancePath, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`)
    .sort();
}

/** A value in which something stands in the place of one of its parts, or under a key that it does not have. */
function withOther(value: unknown, at: number, other: unknown): unknown {
  const places: (() => void)[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, child] of Object.entries(part)) {
      places.push(() => Reflect.set(part, key, other));
      visit(child);
    }
    if (!Array.isArray(part)) places.push(() => Reflect.set(part, 'colour', other));
  };
  visit(value);
  if (places.length === 0) return other;
  places[at % places.length]?.();
  return value;
}
