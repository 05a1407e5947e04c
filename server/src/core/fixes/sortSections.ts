import { type MapEntry, resolveAlias, type Span, type SpecDocument, specAt, walk } from '../document';
import type { Fix, FixRequest } from './types';

/** Puts the sections of the data's order into it, each with the comments above it; the others stay where they are. */
export function sortSections({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines, text } = document;
  const spec = specAt(document, lines.offsetAt(diagnostic.range.start));
  const root = spec?.root && resolveAlias(spec.root);
  const { keys = [] } = data;
  if (!spec || root?.kind !== 'map' || root.flow) return [];
  // Whatever refers to another place needs that place to stand above it.
  let isNamed = false;
  walk(root, (node) => {
    isNamed ||= node.anchor !== undefined || node.kind === 'alias';
  });
  const slots = root.entries
    .map((entry, index) => ({ key: entry.key, span: blockOf(document, root.entries, index) }))
    .filter(({ key }) => keys.includes(key));
  if (isNamed || new Set(slots.map(({ key }) => key)).size < slots.length) return [];
  const sorted = [...slots].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
  const edits = slots.flatMap(({ key, span }, index) => {
    const other = sorted[index];
    if (!other || other.key === key) return [];
    return [{ range: lines.range(span), newText: text.slice(other.span.start, other.span.end) }];
  });
  return edits.length > 0 ? [{ title: 'Put the sections in order', edits, preferred: true }] : [];
}

/** The lines of an entry without line break at the end, with the comments that stand right above its key. */
function blockOf({ lines, text }: SpecDocument, entries: readonly MapEntry[], index: number): Span {
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const contentOf = (line: number): string => {
    const { start, end } = lines.lineSpan(line);
    return text.slice(start, end).trim();
  };
  const entry = entries[index];
  const before = entries[index - 1];
  const { start = 0, end = 0 } = entry?.range ?? {};
  const endOf = (span: Span): number =>
    lineOf(span.start + text.slice(span.start, span.end).trimEnd().length);
  const floor = before ? endOf(before.range) : -1;
  let first = lineOf(start);
  while (index > 0 && first - 1 > floor && contentOf(first - 1).startsWith('#')) first--;
  return { start: lines.lineSpan(first).start, end: lines.lineSpan(endOf({ start, end })).end };
}
