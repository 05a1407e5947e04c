import { locate, type Path, resolveAlias, type Span, type SpecDocument, type SpecNode } from '../document';
import type { Fix, FixRequest } from './types';

/** Removes the flagged entry or item, with its lines where it has them to itself. */
export function removeFlagged({ document, diagnostic }: FixRequest): Fix[] {
  const offset = document.lines.offsetAt(diagnostic.range.start);
  const part = partAt(document, offset);
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

function partAt(document: SpecDocument, offset: number): Part | undefined {
  const found = locate(document, offset) ?? locate(document, offset + 1);
  if (!found) return undefined;
  const chain: SpecNode[] = [...found.ancestors, found.node];
  for (let i = chain.length - 1; i > 0; i--) {
    const parent = chain[i - 1];
    const child = chain[i];
    const part = parent && child && partOf(parent, child.path, found.entry?.keyRange.start ?? offset);
    if (part) return part;
  }
  return undefined;
}

function partOf(parent: SpecNode, path: Path, at: number): Part | undefined {
  const collection = resolveAlias(parent);
  if (collection?.kind === 'map') {
    const { entries: siblings, flow } = collection;
    const index = siblings.findIndex(({ range }) => at >= range.start && at <= range.end);
    const entry = siblings[index];
    return entry && { title: `Remove “${entry.key}”`, span: entry.range, siblings, index, flow };
  }
  if (collection?.kind === 'list') {
    const { items: siblings, flow } = collection;
    const index = Number(path.at(-1));
    const item = siblings[index];
    return item && { title: 'Remove this line', span: item.range, siblings, index, flow };
  }
  return undefined;
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
