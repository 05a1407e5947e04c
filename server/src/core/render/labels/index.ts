import { english } from './en';
import type { Labels } from './labels';

export * from './labels';

/** The labels by primary language subtag. A language without a table gets the English one. */
const tables: ReadonlyMap<string, Labels> = new Map([['en', english]]);

export function labelsFor(language: string): Labels {
  return tables.get(language.split('-')[0] ?? '') ?? english;
}

/** A value of the format in words; a value the table does not know is shown as it is. */
export function labelOf(table: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(table, value) ? (table[value] ?? value) : value;
}

/** Fills `{name}` places; what is filled in is never read as a place itself. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
