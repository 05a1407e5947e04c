import { resolve, type Schema, typesOf } from './schema.mts';

/** What kind of value a key takes, in words for people who do not program: `a date such as 2026-11-02`. */
export function inWords(schema: Schema, root: Schema): string {
  if (schema.const !== undefined) return `always \`${schema.const}\``;
  if (schema.enum) return `one of ${schema.enum.length} words`;
  return typesOf(schema)
    .map((kind) => kindInWords(kind, schema, root))
    .join(', or ');
}

function kindInWords(kind: string, schema: Schema, root: Schema): string {
  switch (kind) {
    case 'array':
      return listInWords(schema, root);
    case 'object':
      return `a group of ${Object.keys(schema.properties ?? {}).length} keys`;
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number${limits(schema)}`;
    case 'number':
      return `a number${limits(schema)}`;
    default:
      return schema.then ? inWords(resolve(schema.then, root), root) : textInWords(schema);
  }
}

function listInWords(schema: Schema, root: Schema): string {
  const item = resolve(schema.items ?? {}, root);
  if (item.enum) return 'a list of them';
  const kinds = typesOf(item);
  if (!kinds.includes('object'))
    return item.format ? `a list in which each entry is ${textInWords(item)}` : 'a list of texts';
  const keys = Object.keys(item.properties ?? {}).map((key) => `\`${key}\``);
  const map = `entries with ${keys.join(', ')}`;
  return kinds.includes('string') ? `a list of texts or ${map}` : `a list of ${map}`;
}

function textInWords(schema: Schema): string {
  if (schema.format) return FORMATS[schema.format] ?? schema.format;
  const markdown = schema['x-prose'] === 'markdown' ? ', Markdown allowed' : '';
  const longest = schema.maxLength === undefined ? '' : `, at most ${schema.maxLength} characters`;
  return `text${markdown}${longest}`;
}

const FORMATS: Readonly<Record<string, string>> = {
  country: 'a country code such as `US`',
  'country-or-region': 'a country code such as `DE`, or with a region such as `US-CA`',
  currency: 'a currency code such as `USD`',
  date: 'a date such as `2026-11-02`',
  'date-or-words': 'a date such as `2027-02-01`, or a few words',
  email: 'an email address',
  language: 'a language code such as `en` or `en-GB`',
  region: 'the code of a state or region such as `OR`',
  slug: 'lowercase letters, digits and hyphens',
  timezone: 'a time zone such as `Europe/Berlin`',
  uri: 'an address that begins with `https://`',
};

function limits({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return maximum === undefined ? '' : `, ${maximum} or less`;
}
