import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, toValue } from '../../../server/src/core/document';
import { fixtures } from './read';

/** A spec that uses every field. */
export const everything = toValue(
  parse(readFileSync(join(fixtures, 'everything.jobspec.yaml'), 'utf8')).specs[0]?.root ?? fail(),
);

function fail(): never {
  throw new Error('The fixture cannot be read.');
}

/** The value with one of its texts replaced, for each text. */
export function withEachText(value: unknown, replacement: string): unknown[] {
  if (typeof value === 'string') return [replacement];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      withEachText(item, replacement).map((changed) => value.with(index, changed)),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    withEachText(item, replacement).map((changed) => ({ ...value, [key]: changed })),
  );
}

/** The value with all of its texts replaced at once. */
export function withAllTexts(value: unknown, replacement: string): unknown {
  return withTexts(value, () => replacement);
}

/** The value with a text of its own in place of each of its texts. */
export function withTexts(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return next();
  if (Array.isArray(value)) return value.map((item) => withTexts(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, next)]));
}
