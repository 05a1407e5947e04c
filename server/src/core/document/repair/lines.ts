import type { Span } from '../node';
import type { SpecDocument } from '../specDocument';
import type { LineShape } from './lineShape';
import { indentStep, listsAreIndented, slotOf } from './slot';
import { type OpenCollection, type Surroundings, surroundingsOf } from './surroundings';
import type { Candidate } from './types';

export function keyWithColon(
  document: SpecDocument,
  shape: LineShape,
  key: Span,
  cursor: number,
): Candidate | undefined {
  if (/["']/.test(document.text.charAt(key.start))) return undefined;
  const column = key.start - shape.line.start;
  const colon = (shape.colon ?? key.end) + 1;
  const slot = slotOf(document, { span: key, cursor, column, colon, ...styleOf(shape) });
  const hasValue = shape.value.end > shape.value.start;
  return { form: 'key', edit: { span: key, before: '', after: '' }, slot: { ...slot, quote: '' }, hasValue };
}

export function valueBehindKey(
  document: SpecDocument,
  shape: LineShape,
  span: Span,
  cursor: number,
): Candidate {
  const start = (shape.colon ?? span.start) + 1;
  const keyColumn = (shape.key?.start ?? shape.content) - shape.line.start;
  const mapColumn = keyColumn + indentStep(document.text);
  const listColumn = listsAreIndented(document.text) ? mapColumn : keyColumn;
  const lead = span.start === start ? ' ' : '';
  const below = shape.quote ? undefined : { start, mapColumn, listColumn };
  const slot = slotOf(document, { span, cursor, lead, column: mapColumn, below, ...styleOf(shape) });
  return { form: 'value', edit: { span, before: lead, after: slot.tail }, slot };
}

export function wordBehindDash(
  document: SpecDocument,
  shape: LineShape,
  span: Span,
  cursor: number,
): Candidate {
  const dash = shape.dashes.at(-1) ?? shape.start;
  const lead = span.start === dash + 1 ? ' ' : '';
  const column = span.start + lead.length - shape.line.start;
  return asWord(lead, slotOf(document, { span, cursor, lead, column, ...styleOf(shape) }));
}

export function wordOnLine(
  document: SpecDocument,
  shape: LineShape,
  span: Span,
  line: number,
  cursor: number,
): Candidate | undefined {
  const around = surroundingsOf(document, line);
  const column = shape.start - shape.line.start;
  if (isInText(around, column)) return undefined;
  const facts = { span, cursor, column, ...styleOf(shape) };
  const here = around.open.find((open) => open.column === column);
  const isNested = around.pending !== undefined && column > around.pending;
  if (here?.kind === 'map' || isNested) return asWord('', slotOf(document, facts));
  if (here) return asWord('- ', slotOf(document, { ...facts, lead: '- ', column: column + 2 }));

  if (around.afterText || !/^\w+$/.test(document.text.slice(span.start, span.end))) return undefined;
  const map = nearestMap(around, column);
  if (!map) return undefined;
  const lead = ' '.repeat(map.column);
  return asWord(
    lead,
    slotOf(document, {
      ...facts,
      span: { start: shape.line.start, end: span.end },
      wordStart: span.start,
      lead,
      column: map.column,
      moved: true,
    }),
  );
}

export function blankLine(
  document: SpecDocument,
  shape: LineShape,
  line: number,
  cursor: number,
): Candidate | undefined {
  const around = surroundingsOf(document, line);
  const from = shape.line.start;
  if (isInText(around, cursor - from)) return undefined;
  const target = targetOf(around, cursor - from);
  if (!target) return undefined;
  const keepsIndent = cursor - from >= target.column;
  const isItem = target.kind === 'list';
  const lead = (keepsIndent ? '' : ' '.repeat(target.column)) + (isItem ? '- ' : '');
  return asWord(
    lead,
    slotOf(document, {
      span: { start: keepsIndent ? from + target.column : from, end: Math.max(cursor, shape.line.end) },
      wordStart: cursor,
      cursor,
      lead,
      column: target.column + (isItem ? 2 : 0),
    }),
  );
}

function asWord(before: string, slot: Candidate['slot']): Candidate {
  return { form: 'word', edit: { span: slot.span, before, after: `:${slot.tail}` }, slot };
}

function styleOf({ quote, comment }: LineShape): Pick<Candidate['slot'], 'quote' | 'commented'> {
  return { quote: quote?.mark ?? '', commented: comment !== undefined };
}

/** The collection a new line at this column joins: the one that begins there, or the nearest around it. */
function targetOf({ open, pending, next }: Surroundings, column: number): OpenCollection | undefined {
  if (pending !== undefined && column > pending) return { kind: 'map', column };
  const allowed = open.filter((candidate) => candidate.column >= next);
  const same = allowed.filter((candidate) => candidate.column === column);
  return (
    same.find(({ kind }) => kind === 'map') ??
    same[0] ??
    allowed.find((candidate) => candidate.column < column) ??
    allowed.at(-1)
  );
}

/** Joining a map further out than the next line would tear that line from the one it belongs to. */
function nearestMap({ open, next }: Surroundings, column: number): OpenCollection | undefined {
  const away = (candidate: OpenCollection): number => Math.abs(candidate.column - column);
  return open
    .filter(({ kind, column: own }) => kind === 'map' && own >= next)
    .reduce<OpenCollection | undefined>(
      (best, candidate) => (best && away(best) <= away(candidate) ? best : candidate),
      undefined,
    );
}

function isInText({ textBeyond, next }: Surroundings, column: number): boolean {
  return textBeyond !== undefined && (column > textBeyond || next > textBeyond);
}
