import {
  type ListNode,
  locate,
  type MapNode,
  nodeAt,
  type Path,
  resolveAlias,
  type Span,
  type SpecDocument,
  specAt,
} from '../document';
import type { Fix, FixRequest } from './types';

/** Removes the flagged entry or item, with its lines where it has them to itself. */
export function removeFlagged({ document, diagnostic, data }: FixRequest): Fix[] {
  const offset = document.lines.offsetAt(diagnostic.range.start);
  const part = data.path ? partAtPath(document, offset, data.path) : partAtOffset(document, offset);
  if (!part) return [];
  const span = part.flow ? flowSpan(part.siblings, part.index) : lineSpan(document, part);
  return [{ title: part.title, edits: [{ range: document.lines.range(span), newText: '' }] }];
}

interface Part {
  readonly title: string;
  readonly span: Span;
  readonly siblings: readonly { readonly range: Span }[];
  readonly index: number;
  readonly flow: boolean;
}

function partAtPath(document: SpecDocument, offset: number, path: Path): Part | undefined {
  const parent = nodeAt(specAt(document, offset)?.root, path.slice(0, -1));
  const collection = parent && resolveAlias(parent);
  const step = path.at(-1);
  if (collection?.kind === 'map') {
    return entryPart(
      collection,
      collection.entries.findIndex(({ key }) => key === step),
    );
  }
  return collection?.kind === 'list' ? itemPart(collection, Number(step)) : undefined;
}

/** By place, where the path could mean two things: the second one of a repeated key. */
function partAtOffset(document: SpecDocument, offset: number): Part | undefined {
  const found = locate(document, offset);
  const parent = found?.ancestors.at(-1);
  const map = parent && resolveAlias(parent);
  if (map?.kind !== 'map' || !found?.entry) return undefined;
  return entryPart(map, map.entries.indexOf(found.entry));
}

function entryPart({ entries: siblings, flow }: MapNode, index: number): Part | undefined {
  const entry = siblings[index];
  return entry && { title: `Remove “${entry.key}”`, span: entry.range, siblings, index, flow };
}

function itemPart({ items: siblings, flow }: ListNode, index: number): Part | undefined {
  const item = siblings[index];
  return item && { title: 'Remove this line', span: item.range, siblings, index, flow };
}

/** With the comma that parts it from its neighbor. */
function flowSpan(siblings: readonly { readonly range: Span }[], index: number): Span {
  const own = siblings[index]?.range ?? { start: 0, end: 0 };
  const next = siblings[index + 1]?.range;
  const previous = siblings[index - 1]?.range;
  if (next) return { start: own.start, end: next.start };
  return previous ? { start: previous.end, end: own.end } : own;
}

function lineSpan(document: SpecDocument, { span, siblings, index }: Part): Span {
  const { lines, text } = document;
  const first = lines.lineSpan(lines.positionAt(span.start).line);
  const last = lines.lineSpan(lines.positionAt(span.end).line);
  const opensItem = /\S/.test(text.slice(first.start, span.start));
  const next = siblings[index + 1]?.range;
  // The first key behind a dash gives its place to the next key, so that the dash stays.
  if (opensItem) return { start: span.start, end: next ? next.start : span.end };
  const end = text.startsWith('\r\n', last.end) ? last.end + 2 : Math.min(last.end + 1, text.length);
  return { start: first.start, end };
}
