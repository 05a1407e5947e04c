import type { Span } from '../node';
import { closingQuote, skipSpaces, trimEnd } from './lineShape';

/** The element of a flow collection (`[a, b]`, `{ a: b }`) that a cursor is in. */
export interface FlowElement {
  /** The element, or the part of an entry before or behind its colon; empty at its place if missing. */
  readonly span: Span;
  readonly role: 'item' | 'key' | 'value';
  /** For a key: whether a colon follows. */
  readonly hasColon: boolean;
  /** A space is missing between the colon and the value. */
  readonly needsSpace: boolean;
  readonly quote?: '"' | "'";
  /** The brackets to close behind the element, where the text does not. */
  readonly missing: string;
}

interface Level {
  readonly bracket: '[' | '{';
  start: number;
  colon: number | undefined;
}

/**
 * @param from Where the outermost collection begins, or any place before it on a line of block YAML.
 * @returns undefined where the cursor is outside of every flow collection, in a comment, or in a place that
 * is none of ours (a pair in a list, text behind a closed element).
 */
export function flowElementAt(text: string, from: number, cursor: number): FlowElement | undefined {
  const levels: Level[] = [];
  let tokenStart = true;
  for (let at = from; at < cursor; at++) {
    const character = text.charAt(at);
    const level = levels.at(-1);
    if ((character === '"' || character === "'") && tokenStart) {
      const close = closingQuote(text, at, text.length);
      if (close === undefined || close >= cursor || endsBefore(text, at, close, cursor)) {
        return level && quoted(text, level, levels, at, cursor);
      }
      at = close;
      tokenStart = false;
    } else if (character === '#' && /\s/.test(text.charAt(at - 1))) {
      const end = lineEnd(text, at);
      if (end >= cursor) return undefined;
      at = end;
    } else if (character === '[' || character === '{') {
      if (!level && !tokenStart) return undefined;
      levels.push({ bracket: character, start: at + 1, colon: undefined });
      tokenStart = true;
    } else if (character === ']' || character === '}') {
      levels.pop();
      tokenStart = false;
    } else if (character === ',' && level) {
      level.start = at + 1;
      level.colon = undefined;
      tokenStart = true;
    } else if (character === ':' && level && /[\s,[\]{}]|^$/.test(text.charAt(at + 1))) {
      level.colon ??= at;
      tokenStart = true;
    } else if (!/\s/.test(character)) {
      tokenStart = false;
    }
  }
  const level = levels.at(-1);
  return level && plain(text, level, levels, cursor);
}

function plain(
  text: string,
  level: Level,
  levels: readonly Level[],
  cursor: number,
): FlowElement | undefined {
  const begin = level.colon === undefined ? level.start : level.colon + 1;
  const start = Math.min(skipBlank(text, begin), cursor);
  if (/["'[{&*!|>]/.test(text.charAt(start)) && start < cursor) return undefined;
  const stop = elementEnd(text, cursor);
  // In front of an element, but not at it: nothing has been typed here.
  if (start === cursor && /\s/.test(text.charAt(cursor)) && trimEnd(text, cursor, stop.at) > cursor)
    return undefined;
  const end = Math.max(cursor, trimEnd(text, start, stop.at));
  if (/["'[{]/.test(text.charAt(skipBlank(text, cursor))) && start === cursor && end > cursor)
    return undefined;
  return element(text, level, levels, { start, end }, stop);
}

function quoted(
  text: string,
  level: Level,
  levels: readonly Level[],
  start: number,
  cursor: number,
): FlowElement | undefined {
  const close = closingQuote(text, start, lineEnd(text, cursor));
  const stop = elementEnd(text, close !== undefined && close >= cursor - 1 ? close + 1 : cursor);
  const isClosed = close !== undefined && close < stop.at;
  const end = isClosed ? close + 1 : Math.max(cursor, trimEnd(text, start, stop.at));
  if (isClosed && text.slice(end, stop.at).trim() !== '') return undefined;
  const mark = text.charAt(start) === '"' ? '"' : "'";
  return element(text, level, levels, { start, end }, stop, mark);
}

function element(
  text: string,
  level: Level,
  levels: readonly Level[],
  span: Span,
  stop: { readonly at: number; readonly colon: boolean },
  quote?: '"' | "'",
): FlowElement | undefined {
  const inList = level.bracket === '[';
  if (inList && (level.colon !== undefined || stop.colon)) return undefined;
  if (!inList && level.colon !== undefined && stop.colon) return undefined;
  if (/[\r\n]/.test(text.slice(span.start, span.end))) return undefined;
  const role = inList ? 'item' : level.colon === undefined ? 'key' : 'value';
  return {
    span,
    role,
    hasColon: stop.colon,
    needsSpace: role === 'value' && text.charAt(span.start - 1) === ':',
    missing: missingBrackets(text, stop.at, levels),
    ...(quote ? { quote } : {}),
  };
}

/** Where the element under the cursor ends: at a comma, a bracket, a colon, a comment or the end of the line. */
function elementEnd(text: string, from: number): { at: number; colon: boolean } {
  for (let at = from; ; at++) {
    const character = text.charAt(at);
    if (character === '' || /[,[\]{}\r\n]/.test(character)) return { at, colon: false };
    if (character === '#' && /\s/.test(text.charAt(at - 1))) return { at, colon: false };
    if (character === ':' && /[\s,[\]{}]|^$/.test(text.charAt(at + 1))) return { at, colon: true };
  }
}

function missingBrackets(text: string, from: number, levels: readonly Level[]): string {
  const open = levels.map(({ bracket }) => (bracket === '[' ? ']' : '}'));
  const outermost = levels[0]?.start ?? from;
  const indent = indentOf(text, text.lastIndexOf('\n', outermost) + 1);
  for (let at = from; at < text.length && open.length > 0; at++) {
    const character = text.charAt(at);
    if (character === '[') open.push(']');
    else if (character === '{') open.push('}');
    else if (character === ']' || character === '}') open.pop();
    else if (character === '\n' && indentOf(text, at + 1) <= indent && /[^\s\]}]/.test(firstOf(text, at + 1)))
      break;
  }
  return open.slice(0, levels.length).reverse().join('');
}

/** A quotation that is closed only on a later line was more likely left open. */
function endsBefore(text: string, open: number, close: number, cursor: number): boolean {
  const line = lineEnd(text, open);
  return close > line && cursor <= line;
}

function indentOf(text: string, lineStart: number): number {
  return skipSpaces(text, lineStart, text.length) - lineStart;
}

function firstOf(text: string, lineStart: number): string {
  return text.charAt(skipSpaces(text, lineStart, text.length));
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (/[ \t\r\n]/.test(text.charAt(at))) at++;
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at++;
  return at;
}
