import { locate, proseOf } from '../document';
import { quoteIfNeeded } from '../schema/yamlText';
import { isInFlow } from './surroundings';
import type { Fix, FixRequest } from './types';

/** Writes other words in place of flagged words in the middle of a text, by the rules of its YAML style. */
export function replaceProse({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines, text } = document;
  const start = lines.offsetAt(diagnostic.range.start);
  const end = lines.offsetAt(diagnostic.range.end);
  const found = locate(document, start);
  const scalar = found?.node;
  if (scalar?.kind !== 'scalar' || end > scalar.range.end) return [];
  const prose = proseOf(scalar, text);
  const [from, to] = [prose.fromSource(start), prose.fromSource(end)];
  const surroundings = isInFlow(found?.ancestors ?? []) ? 'flow' : 'block';
  const isSafe = (words: string): boolean => {
    if (scalar.style !== 'plain') return true;
    const whole = prose.text.slice(0, from) + words + prose.text.slice(to);
    return quoteIfNeeded(whole.replaceAll('\n', ' '), surroundings) === whole.replaceAll('\n', ' ');
  };
  const encode = (words: string): string => {
    if (scalar.style === 'double') return JSON.stringify(words).slice(1, -1);
    return scalar.style === 'single' ? words.replaceAll("'", "''") : words;
  };
  return (data.replacements ?? []).filter(isSafe).map((words, index) => ({
    title: `Change to “${words}”`,
    edits: [{ range: diagnostic.range, newText: encode(words) }],
    preferred: index === 0,
  }));
}
