import { formats } from '../schema/formats';
import type { Field } from './facts';
import type { RuleInput } from './types';

/** A day of a spec; what is no day is a mistake of the format. */
export interface DayField {
  readonly day: string;
  readonly field: Field;
}

export function dayAt({ facts }: RuleInput, ...keys: readonly string[]): DayField | undefined {
  const field = facts.field(...keys);
  const day = field?.text;
  return field && day !== undefined && formats.date(day) ? { day, field } : undefined;
}

/** Nobody can apply any more. */
export function isClosed({ facts }: RuleInput): boolean {
  return facts.field('posting', 'status')?.text === 'closed';
}
