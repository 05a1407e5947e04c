import tables from '../../../../generated/labels.json';
import type { HouseLabels, Labels } from './labels';

export * from './labels';

const builtIn: Readonly<Record<string, Labels>> = tables;

/** The languages a posting can have its labels in. A posting in another one gets the English ones. */
export const labelLanguages: readonly string[] = Object.keys(builtIn);

/** True where somebody wrote labels in the language of a tag: JobSpec, or the house. */
export function hasLabels(tag: string, house: HouseLabels = {}): boolean {
  const language = tag.split('-')[0] ?? '';
  return [language, tag].some((name) => Object.hasOwn(builtIn, name) || Object.hasOwn(house, name));
}

/**
 * The labels for a language tag, with the words of the house where it has its own: first those for the language,
 * then those for exactly this tag.
 */
export function labelsFor(tag: string, house?: HouseLabels): Labels {
  const language = tag.split('-')[0] ?? '';
  const base = (Object.hasOwn(builtIn, language) ? builtIn[language] : undefined) ?? tables.en;
  if (!house) return base;
  return [...new Set([language, tag])].reduce(
    (labels, name) => (Object.hasOwn(house, name) ? withWords(labels, house[name]) : labels),
    base,
  );
}

/** A value of the format in words; a value the table does not know is shown as it is. */
export function labelOf(table: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(table, value) ? (table[value] ?? value) : value;
}

/** Fills `{name}` places; what is filled in is never read as a place itself. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Replaces texts by texts, where both have one; whatever else the house says is left out. */
function withWords(labels: Labels, words: unknown): Labels {
  const merged: Labels = JSON.parse(JSON.stringify(overlay(labels, words)));
  return merged;
}

function overlay(base: unknown, over: unknown): unknown {
  if (typeof base === 'string') return typeof over === 'string' && over.trim() !== '' ? over : base;
  if (typeof base !== 'object' || base === null || typeof over !== 'object' || over === null) return base;
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => [
      key,
      Object.hasOwn(over, key) ? overlay(value, Reflect.get(over, key)) : value,
    ]),
  );
}
