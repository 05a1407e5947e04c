import type { Faq, Schema } from '../schema.mts';

/** The schema for the server, and the questions that were taken out of it. */
export interface SplitSchema {
  /** The schema, with a number in place of each `x-faq`. */
  readonly schema: unknown;
  /** The questions by that number, those of other schemas before. */
  readonly faqs: readonly (readonly Faq[])[];
}

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
      Object.entries(value).map(([key, child]) =>
        key === 'x-faq' ? [key, faqs.push(child) - 1] : [key, withNumbers(child)],
      ),
    );
  };
  return { schema: withNumbers(schema), faqs };
}
