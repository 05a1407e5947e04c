import type { Span } from '../node';

/** One line of block YAML as far as it can be read on its own: `  - key: value  # comment`. */
export interface LineShape {
  /** Without its line break, and without the mark that may begin a file. */
  readonly line: Span;
  /** Offset behind the spaces that begin the line. */
  readonly start: number;
  /** Offsets of the dashes that begin list items. */
  readonly dashes: readonly number[];
  /** Offset behind the dashes and their spaces. */
  readonly content: number;
  readonly key?: Span;
  readonly colon?: number;
  /** What stands behind the colon, or all of the content where there is no key; empty at its place if nothing does. */
  readonly value: Span;
  /** The quotation mark the value begins with, and where the closing one is, if it is on the line. */
  readonly quote?: { readonly mark: '"' | "'"; readonly close?: number };
  readonly comment?: number;
}

/** Undefined where the line is indented with tabs or is no content at all (`---`, `%YAML`). */
export function shapeOf(text: string, line: Span): LineShape | undefined {
  const first = line.start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line.start;
  const start = skipSpaces(text, first, line.end);
  if (text.charAt(start) === '\t' && start < line.end) return undefined;
  if (start === first && /^(?:---(?:\s|$)|\.\.\.(?:\s|$)|%)/.test(text.slice(start, line.end)))
    return undefined;

  const dashes: number[] = [];
  let content = start;
  while (text.charAt(content) === '-' && isBlankOrEnd(text, content + 1, line.end)) {
    dashes.push(content);
    content = skipSpaces(text, content + 1, line.end);
  }
  const shape = { line: { start: first, end: line.end }, start, dashes, content };
  const key = keyAt(text, content, line.end);
  if (!key) return { ...shape, ...valueAt(text, content, line.end) };
  const colon = skipSpaces(text, key.end, line.end);
  const behind = skipSpaces(text, colon + 1, line.end);
  return { ...shape, key, colon, ...valueAt(text, behind, line.end) };
}

export function isBlank(shape: LineShape): boolean {
  return shape.content >= shape.line.end;
}

export function isComment(shape: LineShape): boolean {
  return shape.comment !== undefined && shape.comment === shape.start;
}

/** The value is written as block text below: `|`, `>-`, `|2`. */
export function opensBlockText(text: string, { value }: LineShape): boolean {
  return /^(?:[&!]\S+\s+)*[|>][-+0-9]{0,2}$/.test(text.slice(value.start, value.end));
}

/** The value is missing on this line: `key:` or a lone dash, with or without anchor or comment. */
export function opensNested(text: string, shape: LineShape): boolean {
  if (shape.key === undefined && shape.dashes.length === 0) return false;
  return /^(?:[&!]\S+)?$/.test(text.slice(shape.value.start, shape.value.end));
}

function keyAt(text: string, from: number, lineEnd: number): Span | undefined {
  const mark = text.charAt(from);
  if (mark === '"' || mark === "'") {
    const close = closingQuote(text, from, lineEnd);
    const colon = close === undefined ? lineEnd : skipSpaces(text, close + 1, lineEnd);
    const isKey = text.charAt(colon) === ':' && isBlankOrEnd(text, colon + 1, lineEnd);
    return isKey && close !== undefined && colon < lineEnd ? { start: from, end: close + 1 } : undefined;
  }
  if (/[[{#|>?&*!]/.test(mark) || from >= lineEnd) return undefined;
  for (let at = from; at < lineEnd; at++) {
    if (startsComment(text, at, from)) return undefined;
    if (text.charAt(at) !== ':' || !isBlankOrEnd(text, at + 1, lineEnd)) continue;
    return at > from ? { start: from, end: trimEnd(text, from, at) } : undefined;
  }
  return undefined;
}

function valueAt(
  text: string,
  from: number,
  lineEnd: number,
): Pick<LineShape, 'value' | 'quote' | 'comment'> {
  const mark = text.charAt(from);
  const isQuoted = from < lineEnd && (mark === '"' || mark === "'");
  const close = isQuoted ? closingQuote(text, from, lineEnd) : undefined;
  const comment = commentFrom(text, from, close === undefined ? from : close + 1, lineEnd);
  const value = { start: Math.min(from, lineEnd), end: trimEnd(text, from, comment ?? lineEnd) };
  return {
    value,
    ...(isQuoted ? { quote: { mark, ...(close === undefined ? {} : { close }) } } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
}

function commentFrom(text: string, from: number, search: number, lineEnd: number): number | undefined {
  for (let at = search; at < lineEnd; at++) if (startsComment(text, at, from)) return at;
  return undefined;
}

function startsComment(text: string, at: number, from: number): boolean {
  return text.charAt(at) === '#' && (at === from || /[\s]/.test(text.charAt(at - 1)));
}

/** Where the quotation that begins at `from` ends; undefined if it does not before `end`. */
export function closingQuote(text: string, from: number, end: number): number | undefined {
  const mark = text.charAt(from);
  for (let at = from + 1; at < end; at++) {
    const character = text.charAt(at);
    if (character === '\\' && mark === '"') at++;
    else if (character === mark) {
      if (mark === "'" && text.charAt(at + 1) === "'") at++;
      else return at;
    }
  }
  return undefined;
}

export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charAt(at) === ' ') at++;
  return at;
}

export function trimEnd(text: string, from: number, to: number): number {
  let end = Math.max(from, to);
  while (end > from && /[ \t]/.test(text.charAt(end - 1))) end--;
  return end;
}

function isBlankOrEnd(text: string, at: number, end: number): boolean {
  return at >= end || text.charAt(at) === ' ' || text.charAt(at) === '\t';
}
