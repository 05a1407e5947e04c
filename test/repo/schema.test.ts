import { readFile } from 'node:fs/promises';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createAjv } from '../../scripts/generate/ajv.mts';
import { resolve, typesOf } from '../../scripts/generate/schema.mts';
import { validate } from '../../server/generated/validate.js';
import { formats } from '../../server/src/core/schema/formats';
import { faqsOf, fields, root, type SchemaField } from './lib/schemaFields';
import { insert } from './lib/skeleton';

const ajv = createAjv(formats);
ajv.addSchema(root);

function checkOf(pointer: string): ValidateFunction {
  const check = ajv.getSchema(`${root.$id}${pointer}`);
  if (!check) throw new Error(`There is no schema at ${pointer}.`);
  return check;
}

/** The pointers of the fields that break a rule, so that a failure names them. */
const breaking = (rule: (field: SchemaField) => boolean) =>
  fields.filter((field) => !rule(field)).map((field) => field.pointer);

describe('every key of the format', () => {
  test('has a title and a description of one sentence or more', () => {
    expect(breaking(({ schema }) => /^[A-Z]/.test(schema.title ?? ''))).toEqual([]);
    expect(breaking(({ schema }) => /^[A-Z].+[.]$/.test(schema.description ?? ''))).toEqual([]);
  });

  test('has a FAQ: four questions at the top, three inside', () => {
    expect(breaking((field) => faqsOf(field).length >= (field.depth === 1 ? 4 : 3))).toEqual([]);
    expect(breaking((field) => faqsOf(field).some(({ question }) => question === 'What goes here?'))).toEqual(
      [],
    );
    const asked = [
      'What goes here?',
      'Why does it matter?',
      'What does a good one look like?',
      'What should I avoid?',
    ];
    const asks = (field: SchemaField, wanted: string) =>
      faqsOf(field).some(({ question }) => question === wanted);
    expect(breaking((field) => field.depth > 1 || asked.every((question) => asks(field, question)))).toEqual(
      [],
    );
    expect(
      breaking((field) =>
        faqsOf(field).every(({ question, answer }) => /\?$/.test(question) && answer.length > 10),
      ),
    ).toEqual([]);
  });

  test('has answers of its own', () => {
    const answers = fields.flatMap((field) => faqsOf(field).map(({ answer }) => answer));
    expect(answers.filter((answer, index) => answers.indexOf(answer) !== index)).toEqual([]);
  });

  test('names a source wherever a date says when a claim was checked', () => {
    const claims = fields
      .flatMap(faqsOf)
      .filter(({ answer }) => /as of \d{4}|\b(?:19|20)\d\d\)/.test(answer));
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter(({ source }) => !/^https:\/\/\S+$/.test(source ?? ''))).toEqual([]);
  });

  test('explains each allowed word', () => {
    const lists = [...fields.map(({ schema }) => schema), ...Object.values(root.$defs ?? {})];
    const wrong = lists.filter(
      ({ enum: values = [], enumDescriptions = [] }) => values.length !== enumDescriptions.length,
    );
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  test('refuses keys it does not know where it takes a map', () => {
    const maps = fields.filter(({ schema }) => typesOf(schema).includes('object'));
    expect(maps.length).toBeGreaterThan(9);
    for (const { pointer, schema } of maps)
      expect(schema, pointer).toMatchObject({ additionalProperties: false });
  });
});

describe('what the schema suggests', () => {
  test.each(fields)('the examples of $pointer are valid', ({ pointer, schema }) => {
    const check = checkOf(pointer);
    expect(schema.examples?.length).toBeGreaterThan(0);
    for (const example of schema.examples ?? [])
      expect(check(example), JSON.stringify(check.errors)).toBe(true);
  });

  test.each(fields)('the skeleton of $pointer is valid', ({ pointer, key, schema }) => {
    const check = checkOf(pointer);
    const value: unknown = parse(insert(key, schema, root))[key];
    expect(check(value), JSON.stringify(check.errors)).toBe(true);
  });

  test('all required keys with their skeletons make a valid spec', () => {
    const text = (root.else?.required ?? [])
      .map((key) => insert(key, root.properties?.[key] ?? {}, root))
      .join('\n');
    expect(validate(parse(text))).toEqual([]);
  });

  test('all keys with their skeletons make a valid spec', () => {
    const text = Object.entries(root.properties ?? {}).map(([key, schema]) => insert(key, schema, root));
    expect(validate(parse(text.join('')))).toEqual([]);
  });
});

describe('the shape of the schema', () => {
  test('values have no alternatives to choose between', () => {
    const choices = JSON.stringify(root, (key, value) => (key === 'if' ? undefined : value));
    expect(choices).not.toMatch(/"(?:oneOf|anyOf|allOf|not)":/);
  });

  test('uses every format there is a check for, and no other', () => {
    const used = JSON.stringify(root).matchAll(/"format":"([^"]+)"/g);
    expect([...new Set([...used].map((match) => match[1]))].sort()).toEqual(Object.keys(formats).sort());
  });

  test('refers only to definitions that exist, and uses them all', () => {
    const used = [...JSON.stringify(root).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const $ref of used) expect(resolve({ $ref }, root).title, $ref).toBeDefined();
    expect([...new Set(used)].sort()).toEqual(
      Object.keys(root.$defs ?? {})
        .map((name) => `#/$defs/${name}`)
        .sort(),
    );
  });

  test('every link of the reference leads to a heading', async () => {
    const text = await readFile(new URL('../../docs/reference.md', import.meta.url), 'utf8');
    const outside = text.replace(/^```[\s\S]*?^```$/gm, '');
    const anchors = [...outside.matchAll(/^#+ (.+)$/gm)].map((match) =>
      match[1]?.toLowerCase().replace(/[^a-z0-9_ -]/g, ''),
    );
    const links = [...outside.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(links.length).toBeGreaterThanOrEqual(fields.length);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});
