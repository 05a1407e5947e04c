import { locate } from '../locate';
import type { Span } from '../node';
import type { Slot } from '../repair';
import type { SpecDocument } from '../specDocument';
import { flowElementAt } from './flow';
import { isBlank, type LineShape, shapeOf } from './lineShape';
import { type OpenCollection, type Surroundings, surroundingsOf } from './surroundings';
import type { Candidate } from './types';

/** What the cursor's line and the lines around it say about the place. */
export function candidateAt(document: SpecDocument, cursor: number): Candidate | undefined {
  const { text } = document;
  const { line } = document.lines.positionAt(cursor);
  const span = document.lines.lineSpan(line);
  const outer = flowStartBefore(document, cursor, span);
  if (outer !== undefined) return flowCandidate(document, outer, cursor);
  const shape = shapeOf(text, span);
  if (!shape) return undefined;
  if (shape.comment !== undefined && cursor > shape.comment) return undefined;
  if (isBlank(shape) && shape.dashes.length === 0) return blankLine(document, shape, line, cursor);
  if (cursor < shape.content && !(isBlank(shape) && cursor > (shape.dashes.at(-1) ?? cursor)))
    return undefined;
  if (shape.key && cursor <= shape.key.end) return keyWithColon(document, shape, shape.key, cursor);
  if (shape.colon !== undefined && cursor <= shape.colon) return undefined;
  if (/[[{]/.test(text.charAt(shape.value.start)) && cursor > shape.value.start) {
    return flowCandidate(document, shape.value.start, cursor);
  }
  const value = valueSpan(text, shape, cursor);
  if (!value) return undefined;
  if (shape.key) return valueBehindKey(document, shape, value, cursor);
  return shape.dashes.length > 0
    ? wordBehindDash(document, shape, value, cursor)
    : wordOnLine(document, shape, value, line, cursor);
}

/** The beginning of a flow collection that was opened on an earlier line. */
function flowStartBefore(document: SpecDocument, cursor: number, line: Span): number | undefined {
  const found = locate(document, cursor);
  if (!found) return undefined;
  const outer = [...found.ancestors, found.node].find(
    (node) => (node.kind === 'map' || node.kind === 'list') && node.flow,
  );
  if (!outer || outer.range.start >= line.start) return undefined;
  const isClosed = /[\]}]/.test(document.text.charAt(outer.range.end - 1));
  return cursor < outer.range.end || !isClosed ? outer.range.start : undefined;
}

function flowCandidate(document: SpecDocument, from: number, cursor: number): Candidate | undefined {
  const { text } = document;
  const found = flowElementAt(text, from, cursor);
  if (!found) return undefined;
  const { span, role, missing, hasColon } = found;
  const lead = found.needsSpace ? ' ' : '';
  const colon = hasColon ? document.text.indexOf(':', span.end) + 1 : undefined;
  const slot = slotOf(document, { span, cursor, lead, colon, quote: found.quote ?? '', flow: true });
  const form = role === 'key' ? 'key' : 'value';
  return { form, edit: { span, before: lead, after: (hasColon ? '' : missing) + slot.tail }, slot };
}

function keyWithColon(
  document: SpecDocument,
  shape: LineShape,
  key: Span,
  cursor: number,
): Candidate | undefined {
  if (/["']/.test(document.text.charAt(key.start))) return undefined;
  const slot = slotOf(document, {
    span: key,
    cursor,
    column: key.start - shape.line.start,
    commented: shape.comment !== undefined,
    colon: (shape.colon ?? key.end) + 1,
  });
  return { form: 'key', edit: { span: key, before: '', after: '' }, slot };
}

function valueBehindKey(document: SpecDocument, shape: LineShape, span: Span, cursor: number): Candidate {
  const colon = shape.colon ?? span.start;
  const keyColumn = (shape.key?.start ?? shape.content) - shape.line.start;
  const step = indentStep(document.text);
  const lead = span.start === colon + 1 ? ' ' : '';
  const slot = slotOf(document, {
    span,
    cursor,
    lead,
    quote: shape.quote?.mark ?? '',
    column: keyColumn + step,
    commented: shape.comment !== undefined,
    below: shape.quote
      ? undefined
      : {
          start: colon + 1,
          mapColumn: keyColumn + step,
          listColumn: listsAreIndented(document.text) ? keyColumn + step : keyColumn,
        },
  });
  return { form: 'value', edit: { span, before: lead, after: slot.tail }, slot };
}

function wordBehindDash(document: SpecDocument, shape: LineShape, span: Span, cursor: number): Candidate {
  const dash = shape.dashes.at(-1) ?? shape.start;
  const lead = span.start === dash + 1 ? ' ' : '';
  const column = span.start + lead.length - shape.line.start;
  const quote = shape.quote?.mark ?? '';
  const slot = slotOf(document, {
    span,
    cursor,
    lead,
    quote,
    column,
    commented: shape.comment !== undefined,
  });
  return { form: 'word', edit: { span, before: lead, after: `:${slot.tail}` }, slot };
}

function wordOnLine(
  document: SpecDocument,
  shape: LineShape,
  span: Span,
  line: number,
  cursor: number,
): Candidate | undefined {
  const around = surroundingsOf(document, line);
  const column = shape.start - shape.line.start;
  if (isInText(around, column)) return undefined;
  const quote = shape.quote?.mark ?? '';
  const commented = shape.comment !== undefined;
  const here = around.open.find((open) => open.column === column);
  const isNested = around.pending !== undefined && column > around.pending;
  if (here?.kind === 'map' || isNested) {
    const slot = slotOf(document, { span, cursor, quote, column, commented });
    return { form: 'word', edit: { span, before: '', after: `:${slot.tail}` }, slot };
  }
  if (here) {
    const slot = slotOf(document, { span, cursor, quote, lead: '- ', column: column + 2, commented });
    return { form: 'word', edit: { span, before: '- ', after: `:${slot.tail}` }, slot };
  }
  if (around.afterText || !/^\w+$/.test(document.text.slice(span.start, span.end))) return undefined;
  const map = nearest(
    around.open.filter((open) => open.kind === 'map' && open.column >= around.next),
    column,
  );
  if (!map) return undefined;
  const lead = ' '.repeat(map.column);
  const whole = { start: shape.line.start, end: span.end };
  const slot = slotOf(document, {
    span: whole,
    wordStart: span.start,
    cursor,
    lead,
    column: map.column,
    commented,
  });
  return {
    form: 'word',
    edit: { span: whole, before: lead, after: `:${slot.tail}` },
    slot: { ...slot, moved: true },
  };
}

function blankLine(
  document: SpecDocument,
  shape: LineShape,
  line: number,
  cursor: number,
): Candidate | undefined {
  const around = surroundingsOf(document, line);
  const from = shape.line.start;
  const column = cursor - from;
  if (isInText(around, column)) return undefined;
  const target = targetOf(around, column);
  if (!target) return undefined;
  const keepsIndent = column >= target.column;
  const span = { start: keepsIndent ? from + target.column : from, end: Math.max(cursor, shape.line.end) };
  const lead = (keepsIndent ? '' : ' '.repeat(target.column)) + (target.kind === 'list' ? '- ' : '');
  const slot = slotOf(document, {
    span,
    wordStart: cursor,
    cursor,
    lead,
    column: target.column + (target.kind === 'list' ? 2 : 0),
  });
  return { form: 'word', edit: { span, before: lead, after: ':' }, slot };
}

/** The collection a new line at this column joins: the one that begins there, or the nearest around it. */
function targetOf({ open, pending, next }: Surroundings, column: number): OpenCollection | undefined {
  if (pending !== undefined && column > pending) return { kind: 'map', column };
  // Joining a collection further out would tear the lines below from the one they belong to.
  const allowed = open.filter((candidate) => candidate.column >= next);
  const same = allowed.filter((candidate) => candidate.column === column);
  return (
    same.find(({ kind }) => kind === 'map') ??
    same[0] ??
    allowed.find((candidate) => candidate.column < column) ??
    allowed.at(-1)
  );
}

function isInText({ textBeyond, next }: Surroundings, column: number): boolean {
  return textBeyond !== undefined && (column > textBeyond || next > textBeyond);
}

function nearest(open: readonly OpenCollection[], column: number): OpenCollection | undefined {
  let best: OpenCollection | undefined;
  for (const candidate of open) {
    if (!best || Math.abs(candidate.column - column) < Math.abs(best.column - column)) best = candidate;
  }
  return best;
}

/** What a completion replaces of a value in block YAML; undefined where it is none that can be completed. */
function valueSpan(text: string, shape: LineShape, cursor: number): Span | undefined {
  const { start, end } = shape.value;
  if (start >= end || cursor < start)
    return cursor < start && start < end ? undefined : { start: cursor, end: cursor };
  const { quote } = shape;
  if (quote) {
    if (cursor === start) return undefined;
    const close = quote.close === undefined ? end : quote.close + 1;
    if (quote.close !== undefined && (close < end || cursor > close)) return undefined;
    return { start, end: Math.max(cursor, close) };
  }
  if (/[|>&*!%]/.test(text.charAt(start))) return undefined;
  return { start, end: Math.max(cursor, end) };
}

interface SlotFacts extends Partial<Omit<Slot, 'span'>> {
  readonly span: Span;
  readonly cursor: number;
}

function slotOf(document: SpecDocument, facts: SlotFacts): Slot {
  const { text } = document;
  const { span, cursor, quote = '' } = facts;
  const wordStart = facts.wordStart ?? Math.min(cursor, span.start + quote.length);
  const word = text.slice(wordStart, cursor);
  return {
    span,
    wordStart,
    word: quote !== '' && word.endsWith(quote) ? word.slice(0, -1) : word,
    atEnd: cursor >= span.end - (quote !== '' ? 1 : 0),
    quote,
    flow: facts.flow ?? false,
    lead: facts.lead ?? '',
    tail: text.charAt(span.end) === '#' ? ' ' : '',
    column: facts.column ?? 0,
    below: facts.below,
    colon: facts.colon,
    commented: facts.commented || isCommentBelow(document, cursor, facts.column ?? 0),
    moved: false,
    step: indentStep(text),
    listsIndented: listsAreIndented(text),
  };
}

/** A comment that stands further in on the next line would become part of a text written above it. */
function isCommentBelow({ text, lines }: SpecDocument, cursor: number, column: number): boolean {
  for (let line = lines.positionAt(cursor).line + 1; line < lines.lineCount; line++) {
    const span = lines.lineSpan(line);
    const content = /\S/.exec(text.slice(span.start, span.end));
    if (content) return content[0] === '#' && content.index > column;
  }
  return false;
}

/** The columns of the first line that is indented; two where none is. */
function indentStep(text: string): number {
  const first = /^( +)\S/m.exec(text)?.[1]?.length ?? 2;
  return first >= 2 && first <= 8 ? first : 2;
}

function listsAreIndented(text: string): boolean {
  return !/^[\w-]+:[ \t]*\r?\n- /m.test(text);
}
