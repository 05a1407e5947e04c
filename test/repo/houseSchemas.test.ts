import { describe, expect, test } from 'vitest';
import { createAjv } from '../../scripts/generate/ajv.mts';
import { readSchema } from '../../scripts/generate/schema.mts';
import { fieldsOf } from './lib/schemaFields';

const ajv = createAjv({});

describe.each(['config', 'skill-catalog'] as const)('every key of the %s schema', async (name) => {
  const root = await readSchema(name);
  const fields = fieldsOf(root);
  const breaking = (rule: (field: (typeof fields)[number]) => boolean) =>
    fields.filter((field) => !rule(field)).map(({ pointer }) => pointer);
  ajv.addSchema(root);

  test('has a title and a description of one sentence or more', () => {
    expect(breaking(({ schema }) => /^[A-Z]/.test(schema.title ?? ''))).toEqual([]);
    expect(breaking(({ schema }) => /^[A-Z].+[.]$/.test(schema.description ?? ''))).toEqual([]);
  });

  test('has questions with answers', () => {
    const faqs = ({ schema }: (typeof fields)[number]) => schema['x-faq'] ?? [];
    expect(breaking((field) => faqs(field)[0]?.question === 'What goes here?')).toEqual([]);
    expect(breaking((field) => faqs(field).length >= 2)).toEqual([]);
    expect(
      breaking((field) =>
        faqs(field).every(({ question, answer }) => /\?$/.test(question) && /^[A-Z`].*\.$/.test(answer)),
      ),
    ).toEqual([]);
    const answers = fields.flatMap((field) => faqs(field).map(({ answer }) => answer));
    expect(answers.filter((answer, at) => answers.indexOf(answer) !== at)).toEqual([]);
  });

  test('has examples that are right', () => {
    const wrong = fields.flatMap(({ pointer, schema }) => {
      const check = ajv.getSchema(`${root.$id}${pointer}`);
      return (schema.examples ?? []).filter((example) => !check?.(example)).map(() => pointer);
    });
    expect(wrong).toEqual([]);
  });
});
