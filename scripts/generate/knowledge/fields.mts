import type { Faq, Schema } from '../schema.mts';

/** The schema for the server, and the questions that were taken out of it. */
export interface SplitSchema {
  /** The schema, with a number in place of each `x-faq`. */
  readonly schema: unknown;
  /** The questions by that number, those of other schemas before. */
  readonly faqs: readonly (readonly Faq[])[];
}

/** Only the validator needs these, and it has them. */
const checks = new Set(['if', 'uniqueItems', 'pattern', 'minProperties', '$schema']);

/**
 * Most of the schema's text is questions and answers, which only hovers need: they travel with the knowledge.
 * @param before The questions of other schemas, whose numbers come first.
 */
export function splitSchema(schema: Schema, before: SplitSchema['faqs'] = []): SplitSchema {
  const faqs = [...before];
  const withNumbers = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withNumbers);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => {
        if (key === 'x-faq') return [[key, faqs.push(child) - 1]];
        if (key === 'properties') return [[key, mapValues(child, withNumbers)]];
        if (key === 'examples' && Array.isArray(child)) return [[key, child.filter(isShort).slice(0, 1)]];
        return checks.has(key) ? [] : [[key, withNumbers(child)]];
      }),
    );
  };
  return { schema: withNumbers(schema), faqs };
}

/** What a message can show: the first example that is a word or a number. */
function isShort(example: unknown): boolean {
  return typeof example === 'string' || typeof example === 'number';
}

function mapValues(value: object, map: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, map(child)]));
}
