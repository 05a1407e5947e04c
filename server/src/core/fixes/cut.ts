import {
  type ListNode,
  type MapNode,
  type Span,
  type SpecDocument,
  type SpecNode,
  specAt,
  walk,
} from '../document';

/** An item or entry among its siblings. */
export interface Part {
  readonly node: SpecNode;
  readonly span: Span;
  readonly siblings: readonly Span[];
  readonly index: number;
  readonly flow: boolean;
}

export interface Cut {
  readonly span: Span;
  readonly newText: string;
  /** How many comments go with it. */
  readonly comments: number;
}

/**
 * How to take a part out of the text, with its lines where it has them to itself. Comments behind it on these lines
 * go with it, and those on lines of their own stay. Undefined where a comment would have no place to stay, and where
 * the part has a name by which another one may repeat it.
 */
export function cut(document: SpecDocument, part: Part): Cut | undefined {
  if (isReferredTo(part.node)) return undefined;
  return part.flow ? flowCut(document, part) : blockCut(document, part);
}

export function itemPart({ items, flow }: ListNode, index: number): Part | undefined {
  const item = items[index];
  return (
    item && { node: item.value, span: item.range, siblings: items.map(({ range }) => range), index, flow }
  );
}

export function entryPart({ entries, flow }: MapNode, index: number): Part | undefined {
  const entry = entries[index];
  return (
    entry && {
      node: entry.value,
      span: entry.range,
      siblings: entries.map(({ range }) => range),
      index,
      flow,
    }
  );
}

/** With the comma that parts it from its neighbor. */
function flowCut(document: SpecDocument, { siblings, index, span }: Part): Cut | undefined {
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  return cutClean(
    document,
    next ? { start: span.start, end: next.start } : { start: previous?.end ?? span.start, end: span.end },
  );
}

function blockCut(document: SpecDocument, { siblings, index, span }: Part): Cut | undefined {
  const { lines, text } = document;
  const first = lines.lineSpan(lines.positionAt(span.start).line);
  const contentEnd = endOfContent(text, span);
  const last = lines.lineSpan(lines.positionAt(contentEnd).line);
  if (/\S/.test(text.slice(first.start, span.start))) {
    // The first key behind a dash gives its place to the next one, so that the dash stays.
    return cutClean(document, { start: span.start, end: siblings[index + 1]?.start ?? contentEnd });
  }
  const end = text.startsWith('\r\n', last.end) ? last.end + 2 : Math.min(last.end + 1, text.length);
  const whole = { start: first.start, end };
  const margin = text.slice(first.start, span.start);
  const comments = commentsIn(document, whole);
  const stay = comments.filter((comment) => !isBehindContent(document, comment));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const kept = stay.map(({ start, end: to }) => margin + text.slice(start, to));
  const newText = kept.join(eol) + (kept.length > 0 ? text.slice(last.end, end) : '');
  return { span: whole, newText, comments: comments.length - stay.length };
}

/** Nothing where a comment stands in between. */
function cutClean(document: SpecDocument, span: Span): Cut | undefined {
  return commentsIn(document, span).length > 0 ? undefined : { span, newText: '', comments: 0 };
}

/** The title of a fix that takes a part out says what goes with it. */
export function alsoRemoved({ comments }: Cut): string {
  if (comments === 0) return '';
  return comments === 1 ? ' and the comment behind it' : ' and the comments behind it';
}

function isBehindContent({ lines, text }: SpecDocument, { start }: Span): boolean {
  return /\S/.test(text.slice(lines.lineSpan(lines.positionAt(start).line).start, start));
}

/** A block of text may end with the line break behind it. */
function endOfContent(text: string, { start, end }: Span): number {
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
