import type { ListItem, ListNode, MapEntry, MapNode, Path, Span, SpecNode } from './node';
import { readFlow } from './plainFlow';
import { behindSpaces, isOfKey, sign } from './plainLetters';
import { PlainLines } from './plainLines';
import { readScalar, readStretch } from './plainScalars';

/** What a section holds that is written as nearly all are. */
export interface PlainSection {
  readonly entries: readonly MapEntry[];
  readonly comments: readonly Span[];
}

/**
 * Reads the lines of a top-level key that are written as nearly all are: block maps and lists, plain, quoted and
 * block scalars, lists and maps in brackets on one line, comments. That takes a fifth of the library's time and gives
 * the same. Tabs and other control signs are not expected: whoever calls this leaves texts with them to the library.
 * @param text Of the whole document; the section goes from `start` up to `end`.
 * @returns Undefined for everything else, and for whatever might be wrong: then the library reads it.
 */
export function readPlainSection(text: string, start: number, end: number): PlainSection | undefined {
  const lines = new PlainLines(text, start, end);
  if (lines.done || lines.column > 0) return undefined;
  const map = readMap(lines, []);
  return map && lines.done ? { entries: map.entries, comments: lines.comments } : undefined;
}

/** A map whose first key stands at the current line's content. */
function readMap(lines: PlainLines, path: Path): MapNode | undefined {
  const { text, column } = lines;
  const entries: MapEntry[] = [];
  while (!lines.done && lines.column === column) {
    const { content: start } = lines;
    const colon = keyEnd(lines);
    const key = text.slice(start, colon);
    if (colon === start || entries.length === mostEntries || entries.some((entry) => entry.key === key))
      return undefined;
    const value = readValue(lines, colon + 1, column, [...path, key]);
    if (!value) return undefined;
    const keyRange = { start, end: colon };
    entries.push({ key, keyRange, value, range: { start, end: value.range.end } });
  }
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || isIndented(lines, column) || path.length > deepest) return undefined;
  const range = { start: first.range.start, end: last.range.end };
  return { kind: 'map', path, range, entries, flow: false };
}

/** Larger maps and deeper ones are not written by hand. */
const mostEntries = 60;
const deepest = 20;

/** Behind a value, a line that is indented more belongs to nothing. */
function isIndented(lines: PlainLines, column: number): boolean {
  return !lines.done && lines.column > column;
}

/** In characters; YAML takes a longer one for a key only behind a question mark. */
const longestKey = 1024;

/** The place of the colon behind the key at the current line's content, or that of the content. */
function keyEnd({ text, content, end }: PlainLines): number {
  let at = content;
  const most = Math.min(end, content + longestKey);
  while (at < most && isOfKey(text.charCodeAt(at), at > content)) at++;
  const isKey =
    text.charCodeAt(at) === sign.colon && (at + 1 === end || text.charCodeAt(at + 1) === sign.space);
  return isKey ? at : content;
}

/** What stands behind a colon: on its line, or on the lines below it. */
function readValue(lines: PlainLines, at: number, column: number, path: Path): SpecNode | undefined {
  if (at < lines.end) {
    lines.content = behindSpaces(lines.text, at);
    return readOnLine(lines, column, path);
  }
  lines.advance();
  if (!lines.done && lines.column >= column && isItem(lines)) return readList(lines, path);
  if (isIndented(lines, column)) return readMap(lines, path);
  return { kind: 'scalar', path, range: { start: at, end: at }, value: null, style: 'plain' };
}

/** A scalar, or a list or a map in brackets, that begins at the current line's content. */
function readOnLine(lines: PlainLines, column: number, path: Path): SpecNode | undefined {
  const first = lines.text.charCodeAt(lines.content);
  if (first !== sign.openBracket && first !== sign.openBrace) return readScalar(lines, column, path);
  return readFlow(lines, path, (start, end, own) => readStretch(lines.text, start, end, own));
}

/** A list whose first dash stands at the current line's content. */
function readList(lines: PlainLines, path: Path): ListNode | undefined {
  const { column } = lines;
  const items: ListItem[] = [];
  while (!lines.done && lines.column === column && isItem(lines)) {
    const { content: start } = lines;
    lines.content = behindSpaces(lines.text, start + 1);
    const own = [...path, items.length];
    const value = keyEnd(lines) > lines.content ? readMap(lines, own) : readOnLine(lines, column, own);
    if (!value) return undefined;
    items.push({ value, range: { start, end: value.range.end } });
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || isIndented(lines, column)) return undefined;
  const range = { start: first.range.start, end: last.range.end };
  return { kind: 'list', path, range, items, flow: false };
}

/** A dash with something behind it. */
function isItem({ text, content, end }: PlainLines): boolean {
  return (
    text.charCodeAt(content) === sign.hyphen &&
    content + 1 < end &&
    text.charCodeAt(content + 1) === sign.space
  );
}
