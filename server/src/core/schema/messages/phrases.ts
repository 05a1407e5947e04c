import { type Path, resolveAlias, type SpecNode } from '../../document';
import { inQuotes } from '../../text/inQuotes';

/** What stands there, in everyday words. */
export function kindOf(node: SpecNode): string {
  const resolved = resolveAlias(node);
  if (!resolved) return 'repeated part that is missing';
  if (resolved.kind !== 'scalar') return resolved.kind;
  if (resolved.value === null) return 'nothing';
  const type = typeof resolved.value;
  return type === 'boolean' ? 'yes-or-no value' : type === 'number' ? 'number' : 'text';
}

export function isInBraces(node: SpecNode): boolean {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'map' && resolved.flow;
}

export function article(kind: string): string {
  if (kind === 'text') return 'text';
  return kind === 'map' ? 'keys and values' : `a ${kind}`;
}

export function scalarText(node: SpecNode): string {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'scalar' ? shorten(String(resolved.value)) : '';
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** `location.places.0` is an entry of “places”; `skills.required.1` one of “skills”. */
export function placeName(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  if (typeof path.at(-1) === 'string') return inQuotes(last);
  const isGroup = last === 'required' || last === 'preferred';
  return `an entry of ${inQuotes(isGroup ? keys.at(-2) : last)}`;
}

export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function list(values: readonly string[]): string {
  return values.join(', ');
}

export function and(values: readonly string[], conjunction = 'and'): string {
  if (values.length < 2) return values[0] ?? '';
  return `${values.slice(0, -1).join(', ')} ${conjunction} ${values.at(-1)}`;
}
