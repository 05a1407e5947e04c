import {
  entryOf,
  type ListNode,
  type MapNode,
  nodeAt,
  type Path,
  type Span,
  type SpecDocument,
  type SpecNode,
  specAt,
  walk,
} from '../document';
import type { Fix, FixRequest } from './types';

/**
 * Removes the item or entry at the path of the data, with its lines; comments stay. A list that would be empty
 * goes as a whole. Nothing is offered where something else refers to the part.
 */
export function takeOut({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines } = document;
  const root = specAt(document, lines.offsetAt(diagnostic.range.start))?.root;
  const part = data.path && partAt(root, data.path);
  if (!part || isReferredTo(part.node)) return [];
  const edit = part.flow ? flowEdit(document, part) : blockEdit(document, part);
  if (!edit) return [];
  const title = `Remove ${titleOf(document, root, data.path ?? [])}`;
  return [
    {
      title,
      edits: [{ range: lines.range(edit.span), newText: edit.newText }],
      safe: diagnostic.code === 'skill-duplicate' && saysNameOnly(part.node),
    },
  ];
}

interface Part {
  readonly node: SpecNode;
  readonly span: Span;
  readonly siblings: readonly Span[];
  readonly index: number;
  readonly flow: boolean;
}

interface Edit {
  readonly span: Span;
  readonly newText: string;
}

function partAt(root: SpecNode | undefined, path: Path): Part | undefined {
  const step = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  // Through an alias the part would vanish from two places.
  const part =
    parent?.kind === 'list'
      ? itemPart(parent, Number(step))
      : parent?.kind === 'map'
        ? entryPart(parent, String(step))
        : undefined;
  if (!part || part.siblings.length > 1) return part;
  return path.length > 1 ? partAt(root, path.slice(0, -1)) : undefined;
}

function itemPart({ items, flow }: ListNode, index: number): Part | undefined {
  const item = items[index];
  return (
    item && { node: item.value, span: item.range, siblings: items.map(({ range }) => range), index, flow }
  );
}

function entryPart(map: MapNode, key: string): Part | undefined {
  const entry = entryOf(map, key);
  const { entries, flow } = map;
  if (!entry) return undefined;
  const siblings = entries.map(({ range }) => range);
  return { node: entry.value, span: entry.range, siblings, index: entries.indexOf(entry), flow };
}

/** With the comma that parts it from its neighbor. */
function flowEdit(document: SpecDocument, { siblings, index, span }: Part): Edit | undefined {
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  const whole = next
    ? { start: span.start, end: next.start }
    : { start: previous?.end ?? span.start, end: span.end };
  return commentsIn(document, whole).length > 0 ? undefined : { span: whole, newText: '' };
}

function blockEdit(document: SpecDocument, { siblings, index, span }: Part): Edit | undefined {
  const { lines, text } = document;
  const first = lines.lineSpan(lines.positionAt(span.start).line);
  const last = lines.lineSpan(lines.positionAt(contentEnd(text, span)).line);
  const next = siblings[index + 1];
  if (/\S/.test(text.slice(first.start, span.start))) {
    // The first key behind a dash gives its place to the next one.
    const whole = next && { start: span.start, end: next.start };
    return whole && commentsIn(document, whole).length === 0 ? { span: whole, newText: '' } : undefined;
  }
  const end = text.startsWith('\r\n', last.end) ? last.end + 2 : Math.min(last.end + 1, text.length);
  const whole = { start: first.start, end };
  const margin = text.slice(first.start, span.start);
  const comments = commentsIn(document, whole).map(({ start, end: to }) => margin + text.slice(start, to));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = comments.join(eol) + (comments.length > 0 ? text.slice(last.end, end) : '');
  return { span: whole, newText };
}

/** A block of text may end with the line break behind it. */
function contentEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function commentsIn(document: SpecDocument, { start, end }: Span): readonly Span[] {
  const comments = specAt(document, start)?.comments ?? [];
  return comments.filter((comment) => comment.start >= start && comment.end <= end);
}

function isReferredTo(part: SpecNode): boolean {
  let anchored = false;
  walk(part, ({ anchor }) => {
    anchored ||= anchor !== undefined;
  });
  return anchored;
}

/** True for an entry without level, years or note, and for a list of one: another one says all that it says. */
function saysNameOnly(node: SpecNode): boolean {
  const [item, ...others] = node.kind === 'list' ? node.items : [];
  if (item && others.length === 0) return saysNameOnly(item.value);
  return node.kind === 'scalar' || (node.kind === 'map' && node.entries.length === 1);
}

/** By the name the author reads, also where its whole list goes with it. */
function titleOf({ text }: SpecDocument, root: SpecNode | undefined, path: Path): string {
  const step = path.at(-1);
  if (typeof step === 'string') return `“${step}”`;
  const item = nodeAt(root, path);
  const name = entryOf(item, 'name')?.value ?? item;
  if (name?.kind === 'scalar' && String(name.value).length < 60) return `“${String(name.value)}”`;
  const { start, end } = name?.range ?? { start: 0, end: 0 };
  return `“${text.slice(start, Math.min(end, start + 40))}…”`;
}
