import type { ListItem, ListNode, MapEntry, MapNode, Path, ScalarNode } from './node';
import { beforeSpaces, behindSpaces, isLetterOrDigit, isOfKey, isPlainInFlow, sign } from './plainLetters';
import type { PlainLines } from './plainLines';

/** Makes a scalar of a stretch of the text. */
type Read = (start: number, end: number, path: Path) => ScalarNode | undefined;

/**
 * Reads a list or a map in brackets that stands on one line: words with nothing in them that could be anything else.
 * @returns Undefined where it is none of these.
 */
export function readFlow(lines: PlainLines, path: Path, read: Read): ListNode | MapNode | undefined {
  const { text, content: start } = lines;
  const isList = text.charCodeAt(start) === sign.openBracket;
  const close = text.indexOf(isList ? ']' : '}', start);
  if (close < 0 || close >= lines.end || !lines.endsAt(close + 1)) return undefined;
  const range = { start, end: close + 1 };
  const node = isList
    ? readItems(text, range.start + 1, close, path, read)
    : readEntries(text, range.start + 1, close, path, read);
  if (!node) return undefined;
  lines.advance();
  return { ...node, path, range, flow: true };
}

function readItems(
  text: string,
  from: number,
  to: number,
  path: Path,
  read: Read,
): Pick<ListNode, 'kind' | 'items'> | undefined {
  const items: ListItem[] = [];
  const isRight = eachPart(text, from, to, (start, end) => {
    const value = isPlainPart(text, start, end) ? read(start, end, [...path, items.length]) : undefined;
    if (value) items.push({ value, range: value.range });
    return value !== undefined;
  });
  return isRight ? { kind: 'list', items } : undefined;
}

function readEntries(
  text: string,
  from: number,
  to: number,
  path: Path,
  read: Read,
): Pick<MapNode, 'kind' | 'entries'> | undefined {
  const entries: MapEntry[] = [];
  const isRight = eachPart(text, from, to, (start, end) => {
    let colon = start;
    while (colon < end && isOfKey(text.charCodeAt(colon), colon > start)) colon++;
    const key = text.slice(start, colon);
    const isKey =
      text.startsWith(': ', colon) && colon > start && entries.every((other) => other.key !== key);
    const first = behindSpaces(text, colon + 1);
    const value = isKey && isPlainPart(text, first, end) ? read(first, end, [...path, key]) : undefined;
    if (value)
      entries.push({ key, keyRange: { start, end: colon }, value, range: { start, end: value.range.end } });
    return value !== undefined;
  });
  return isRight ? { kind: 'map', entries } : undefined;
}

/** Walks the parts between commas, without the spaces around them. False where one is not right. */
function eachPart(
  text: string,
  from: number,
  to: number,
  take: (start: number, end: number) => boolean,
): boolean {
  for (let start = from; start <= to; ) {
    const comma = text.indexOf(',', start);
    const end = comma < 0 || comma > to ? to : comma;
    if (!take(Math.min(behindSpaces(text, start), end), Math.max(beforeSpaces(text, end), start)))
      return false;
    // A comma may be part of a word.
    if (end < to && text.charCodeAt(end + 1) !== sign.space) return false;
    start = end + 1;
  }
  return true;
}

function isPlainPart(text: string, start: number, end: number): boolean {
  // A sign in front may mean something else.
  if (start >= end || !isLetterOrDigit(text.charCodeAt(start))) return false;
  for (let at = start; at < end; at++) if (!isPlainInFlow(text.charCodeAt(at))) return false;
  return true;
}
