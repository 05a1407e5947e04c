import { locate } from '../document';
import { quoteIfNeeded } from '../schema/yamlText';
import { isInFlow } from './surroundings';
import { changeTitle } from './titles';
import type { Fix, FixRequest } from './types';

/** Writes another text in place of the flagged one, between the same quotation marks. */
export function replaceText({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines } = document;
  const { range } = diagnostic;
  const found = locate(document, lines.offsetAt(range.start));
  const scalar = found?.node;
  if (scalar?.kind !== 'scalar' || scalar.range.end !== lines.offsetAt(range.end)) return [];
  // Under these the text has lines of its own; a single word never does.
  if (scalar.style === 'literal' || scalar.style === 'folded') return [];
  const surroundings = isInFlow(found?.ancestors ?? []) ? 'flow' : 'block';
  const write = (text: string): string => {
    if (scalar.style === 'double') return JSON.stringify(text);
    if (scalar.style === 'single') return `'${text.replaceAll("'", "''")}'`;
    return quoteIfNeeded(text, surroundings);
  };
  return (data.replacements ?? []).map((text, index) => ({
    title: changeTitle(String(scalar.value), text),
    edits: [{ range, newText: write(text) }],
    preferred: index === 0,
    safe: diagnostic.code === 'skill-alias',
  }));
}
