import { locate } from '../locate';
import type { Span } from '../node';
import type { SpecDocument } from '../specDocument';
import { flowElementAt } from './flow';
import { isBlank, type LineShape, shapeOf } from './lineShape';
import { blankLine, keyWithColon, valueBehindKey, wordBehindDash, wordOnLine } from './lines';
import { slotOf } from './slot';
import type { Candidate } from './types';

/** What the cursor's line and the lines around it say about the place. */
export function candidateAt(document: SpecDocument, cursor: number): Candidate | undefined {
  const { text } = document;
  const { line } = document.lines.positionAt(cursor);
  const span = document.lines.lineSpan(line);
  const outer = flowStartBefore(document, cursor, span);
  if (outer !== undefined) return flowCandidate(document, outer, cursor);

  const found = shapeOf(text, span);
  const shape = found && withGluedKey(text, found, cursor);
  if (!shape || (shape.comment !== undefined && cursor > shape.comment)) return undefined;
  if (isBlank(shape) && shape.dashes.length === 0) return blankLine(document, shape, line, cursor);
  const isBehindDash = isBlank(shape) && cursor > (shape.dashes.at(-1) ?? cursor);
  if (cursor < shape.content && !isBehindDash) return undefined;

  if (shape.key && cursor <= shape.key.end) return keyWithColon(document, shape, shape.key, cursor);
  if (shape.colon !== undefined && cursor <= shape.colon) return undefined;
  const { value } = shape;
  if (/[[{]/.test(text.charAt(value.start)) && cursor > value.start) {
    return flowCandidate(document, value.start, cursor);
  }
  const replaced = replacedSpan(text, shape, cursor);
  if (!replaced) return undefined;
  if (shape.key) return valueBehindKey(document, shape, replaced, cursor);
  return shape.dashes.length > 0
    ? wordBehindDash(document, shape, replaced, cursor)
    : wordOnLine(document, shape, replaced, line, cursor);
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
  const colon = hasColon ? text.indexOf(':', span.end) + 1 : undefined;
  const slot = slotOf(document, { span, cursor, lead, colon, quote: found.quote ?? '', flow: true });
  const form = role === 'key' ? 'key' : 'value';
  const after = (hasColon ? '' : missing) + slot.tail;
  return { form, edit: { span, before: lead, after }, slot, unclosed: missing !== '' };
}

/** `level:senior`: the space behind the colon is still missing. */
function withGluedKey(text: string, shape: LineShape, cursor: number): LineShape {
  if (shape.key || shape.quote) return shape;
  const { start, end } = shape.value;
  const key = /^[a-z]\w*(?=:(?!\/\/)\S)/i.exec(text.slice(start, end))?.[0];
  const colon = start + (key?.length ?? 0);
  if (key === undefined || cursor <= colon) return shape;
  const mark = text.charAt(colon + 1);
  if (/["'[{|>&*!#]/.test(mark)) return shape;
  return { ...shape, key: { start, end: colon }, colon, value: { start: colon + 1, end } };
}

/** What a completion replaces of a value in block YAML; undefined where it is none that can be completed. */
function replacedSpan(text: string, shape: LineShape, cursor: number): Span | undefined {
  const { start, end } = shape.value;
  if (start >= end) return { start: cursor, end: cursor };
  if (cursor < start) return undefined;
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
