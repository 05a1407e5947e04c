import { type MapNode, resolveAlias, type ScalarNode, type SpecNode } from '../document';
import type { FindingData } from './finding';
import { acceptsType } from './lookup';
import type { SubSchema } from './schema';

/** What would make a value of the wrong kind right. */
export interface Correction {
  /** Written YAML for the place of the value. */
  readonly replacement?: string;
  readonly fixes?: NonNullable<FindingData['fixes']>;
}

export function correctType(node: SpecNode, schema: SubSchema | undefined): Correction | undefined {
  const resolved = resolveAlias(node);
  if (!resolved) return undefined;
  if (resolved.kind === 'map')
    return isSentence(resolved, schema) && acceptsType(schema, 'string') ? { fixes: ['quote'] } : undefined;
  if (resolved.kind === 'list') return undefined;
  return correctScalar(resolved, schema);
}

/** `- Lead: the team` and `- {Name of the team}` are maps to YAML, and text to the person who wrote them. */
function isSentence({ entries, flow }: MapNode, schema: SubSchema | undefined): boolean {
  const [entry, ...more] = entries;
  if (entry?.value.kind !== 'scalar') return false;
  if (!flow) return more.length === 0;
  // Behind a comma, words without a colon are still the same text.
  return (
    schema?.['x-prose'] !== undefined &&
    more.every(({ value }) => value.kind === 'scalar' && value.value === null)
  );
}

function correctScalar(scalar: ScalarNode, schema: SubSchema | undefined): Correction | undefined {
  const { value } = scalar;
  if (value === null) return { fixes: ['remove'] };
  if (typeof value === 'string') {
    if (acceptsType(schema, 'boolean')) return replacement(booleanOf(value));
    if (acceptsType(schema, 'number') || acceptsType(schema, 'integer')) return replacement(numberOf(value));
    if (acceptsType(schema, 'array')) return { fixes: ['listify'] };
    return undefined;
  }
  if (acceptsType(schema, 'string')) return { fixes: ['quote'] };
  if (acceptsType(schema, 'integer') && typeof value === 'number' && Number.isFinite(value)) {
    return { replacement: String(Math.round(value)) };
  }
  return undefined;
}

function replacement(text: string | undefined): Correction | undefined {
  return text === undefined ? undefined : { replacement: text };
}

function booleanOf(text: string): string | undefined {
  if (/^(yes|y|on|true|1)$/i.test(text)) return 'true';
  return /^(no|n|off|false|0)$/i.test(text) ? 'false' : undefined;
}

/** `50,000`, `50 000 USD`, `$50k`, `5+ years`: one number and what people write around it; not `3-5`. */
function numberOf(text: string): string | undefined {
  const match =
    /^\D{0,4}?(\d{1,3}(?:[,.' \u00a0]\d{3})+|\d+)(\.\d+)?\s*(k\b)?\+?(?:\s*[\p{L}€$£/%.]+){0,3}$/u.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const number = Number(`${(match[1] ?? '').replace(/\D/g, '')}${match[2] ?? ''}`) * (match[3] ? 1000 : 1);
  return Number.isFinite(number) ? String(number) : undefined;
}
