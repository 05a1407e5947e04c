import { inQuotes } from '../../text/inQuotes';
import { acceptsType, allowedValues } from '../lookup';
import type { SubSchema } from '../schema';
import { and, list } from './phrases';

/** What a value is asked to be, in a sentence without its full stop. */
export function expectation(schema: SubSchema | undefined): string {
  const values = allowedValues(schema);
  if (values.length > 1) return `Choose one of: ${list(values.map(({ value }) => String(value)))}`;
  if (acceptsType(schema, 'array') && acceptsType(schema, 'object')) {
    return `Write a list, one line each, starting with a dash; or the keys ${and(keyNames(schema))}`;
  }
  if (acceptsType(schema, 'array') && !acceptsType(schema, 'string')) {
    return `Write a list, one line each, starting with a dash${example(schema?.items)}`;
  }
  if (acceptsType(schema, 'string') && acceptsType(schema, 'object')) {
    return `Write a name${example(schema)}, or the keys ${and(keyNames(schema))}`;
  }
  if (acceptsType(schema, 'object'))
    return `Write keys and values below it, such as ${and(keyNames(schema), 'or')}`;
  if (acceptsType(schema, 'boolean')) return 'Write true or false';
  if (!acceptsType(schema, 'string')) return `Write ${needed(schema)}${example(schema)}`;
  return `Write text${example(schema)}`;
}

export function needed(schema: SubSchema | undefined): string {
  const isList = acceptsType(schema, 'array');
  if (isList && acceptsType(schema, 'object')) return 'a list, or keys and values';
  if (isList && acceptsType(schema, 'string')) return 'text or a list';
  if (isList) return 'a list';
  if (acceptsType(schema, 'object'))
    return acceptsType(schema, 'string') ? 'a name, or keys and values' : 'keys and values';
  if (acceptsType(schema, 'boolean')) return 'true or false';
  if (acceptsType(schema, 'string')) return 'text';
  return isWhole(schema) ? 'a whole number' : 'a plain number';
}

export function example(schema: SubSchema | undefined): string {
  const shown = schema?.examples?.find((value) => typeof value === 'string' || typeof value === 'number');
  if (shown === undefined || String(shown).length > 60) return '';
  return typeof shown === 'number' ? `, such as ${shown}` : `, such as ${inQuotes(shown)}`;
}

export function about(schema: SubSchema | undefined): string {
  return schema?.description ? ` ${schema.description.replace(/`([^`]*)`/g, '“$1”')}` : '';
}

export function rangeText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return `It is a number from ${minimum} to ${maximum}`;
  return minimum === undefined ? `It is at most ${maximum}` : `It is at least ${minimum}`;
}

function isWhole(schema: SubSchema | undefined): boolean {
  return acceptsType(schema, 'integer') && !acceptsType(schema, 'number');
}

function keyNames(schema: SubSchema | undefined): string[] {
  return Object.keys(schema?.properties ?? {})
    .slice(0, 4)
    .map((key) => inQuotes(key));
}
