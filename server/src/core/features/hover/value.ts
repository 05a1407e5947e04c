import { allowedValues } from '../../schema/lookup';
import type { SubSchema } from '../../schema/schema';
import { valuesText } from './field';

/** What one of the allowed values means, and what else could stand there. */
export function valueText(value: string, schema: SubSchema): string | undefined {
  const values = allowedValues(schema);
  const own = values.find((allowed) => String(allowed.value) === value);
  if (!own || values.length < 2) return undefined;
  const about = schema.description ? `\n\n${schema.title ?? ''}: ${schema.description}` : '';
  return `\`${value}\`${own.description ? `: ${own.description}` : ''}${about}\n\n${valuesText(schema)}`;
}

/** What a code stands for: DE is Germany. */
export function codeText(value: string, schema: SubSchema): string | undefined {
  const name = nameOf(value, schema.format);
  if (!name) return undefined;
  const about = schema.description ? `\n\n${schema.description}` : '';
  return `\`${value}\`: ${name}${about}`;
}

function nameOf(value: string, format: string | undefined): string | undefined {
  switch (format) {
    case 'country':
      return displayName('region', value);
    case 'country-or-region': {
      const [country = '', region] = value.split('-');
      const name = displayName('region', country);
      // What is no region comes from the file, and would be read as Markdown.
      if (region !== undefined && !/^[a-z\d]{1,3}$/i.test(region)) return undefined;
      return name && region ? `${region}, ${name}` : name;
    }
    case 'currency':
      return displayName('currency', value);
    case 'language':
      return displayName('language', value);
    default:
      return undefined;
  }
}

function displayName(type: 'region' | 'currency' | 'language', code: string): string | undefined {
  try {
    return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code);
  } catch {
    // Thrown for anything that is not shaped like a code at all.
    return undefined;
  }
}
