import { type RuleFile, type RuleOption, readRules } from './rules/read.mts';
import { readSchema, type Schema } from './schema.mts';

/**
 * The schema of the house rules with the ids of all rules, so that a misspelled one is found and the others are
 * offered. The published schema leaves them open: it would be out of date with each new rule.
 */
export async function readConfigSchema(): Promise<Schema> {
  const schema = await readSchema('config');
  const { files } = await readRules('rules');
  const { rules, overrides } = schema.properties ?? {};
  const inOverride = overrides?.items?.properties?.rules;
  if (!rules || !inOverride || !overrides?.items)
    throw new Error('The schema of the house rules lacks "rules" at the top or in "overrides".');
  const settings: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(files.map((rule) => [rule.id, settingOf(rule)])),
  };
  // One part for both places: its validator is long.
  const closed = ({ type: _, additionalProperties: __, ...words }: Schema): Schema => ({
    ...words,
    $ref: '#/$defs/ruleSettings',
  });
  return {
    ...schema,
    $defs: { ...schema.$defs, ruleSettings: settings },
    properties: {
      ...schema.properties,
      rules: closed(rules),
      overrides: {
        ...overrides,
        items: {
          ...overrides.items,
          properties: { ...overrides.items.properties, rules: closed(inOverride) },
        },
      },
    },
  };
}

/** A severity, or a map of it and the options that the rule has. */
function settingOf({ title, summary, options = [] }: RuleFile): Schema {
  // Questions travel with the knowledge, descriptions in the server itself.
  const words = { title, 'x-faq': [{ question: 'What does it find?', answer: summary }] };
  if (options.length === 0) return { ...words, $ref: '#/$defs/severity' };
  return {
    ...words,
    type: ['string', 'object'],
    if: { type: 'string' },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema, on plain data.
    then: { $ref: '#/$defs/severity' },
    additionalProperties: false,
    properties: {
      severity: { $ref: '#/$defs/severity' },
      ...Object.fromEntries(options.map((option) => [option.name, schemaOf(option)])),
    },
  };
}

function schemaOf(option: RuleOption): Schema {
  const { title, description, default: usual, minimum, maximum } = option;
  const values = option.enum ? { enum: [...option.enum] } : {};
  const own = {
    title,
    'x-faq': [{ question: 'What does it do?', answer: description }],
    default: usual,
    examples: [usual],
    'x-skeleton': {
      style: 'scalar' as const,
      text: Array.isArray(usual) ? `[${usual.join(', ')}]` : String(usual),
    },
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  if (Array.isArray(usual)) return { ...own, type: 'array', items: { title, type: 'string', ...values } };
  if (typeof usual === 'number') return { ...own, type: Number.isInteger(usual) ? 'integer' : 'number' };
  return { ...own, type: typeof usual === 'boolean' ? 'boolean' : 'string', ...values };
}
