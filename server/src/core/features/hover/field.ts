import type { FieldFaqs } from '../../knowledge/types';
import { allowedValues } from '../../schema/lookup';
import type { SubSchema } from '../../schema/schema';
import { faqText } from './faq';

/** What a field is for, what it may hold, and the questions people ask about it. */
export function fieldText(schema: SubSchema, faqs: FieldFaqs): string {
  const parts = [
    schema.title ? `### ${schema.title}` : '',
    schema.markdownDescription ?? schema.description ?? '',
    valuesText(schema),
    faqText(faqs[schema['x-faq'] ?? -1] ?? []),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The allowed values as a list, where there is a choice. */
export function valuesText(schema: SubSchema): string {
  const values = allowedValues(schema);
  if (values.length < 2) return '';
  return values
    .map(({ value, description }) => `- \`${value}\`${description ? `: ${description}` : ''}`)
    .join('\n');
}
