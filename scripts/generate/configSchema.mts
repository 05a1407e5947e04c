import { readRules } from './rules/read.mts';
import { readSchema, type Schema } from './schema.mts';

/**
 * The schema of the house rules with the ids of all rules, so that a misspelled one is found and the others are
 * offered. The published schema leaves them open: it would be out of date with each new rule.
 */
export async function readConfigSchema(): Promise<Schema> {
  const schema = await readSchema('config');
  const { files } = await readRules('rules');
  const { rules } = schema.properties ?? {};
  if (!rules) throw new Error('The schema of the house rules has no "rules".');
  const { additionalProperties, ...rest } = rules;
  if (typeof additionalProperties !== 'object')
    throw new Error('The rules have no schema for their weights.');
  const properties = Object.fromEntries(
    files.map(({ id, title, summary }) => [id, { ...additionalProperties, title, description: summary }]),
  );
  return {
    ...schema,
    properties: { ...schema.properties, rules: { ...rest, additionalProperties: false, properties } },
  };
}
