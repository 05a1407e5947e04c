import type { ListItem, ListNode, Path, ScalarNode } from './node';
import type { PlainLines } from './plainLines';

/**
 * Reads a list in brackets that stands on one line: words with nothing in them that could be anything else.
 * @param read Makes a scalar of a stretch of the line.
 * @returns Undefined where it is none of these.
 */
export function readFlowList(
  lines: PlainLines,
  path: Path,
  read: (start: number, end: number, path: Path) => ScalarNode | undefined,
): ListNode | undefined {
  const { text, content: start, end } = lines;
  if (text.charCodeAt(end - 1) !== closing) return undefined;
  const items: ListItem[] = [];
  let from = start + 1;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    const isLast = at === end - 1;
    if (code !== comma && !isLast) {
      if (!isPlainLetter(code)) return undefined;
      continue;
    }
    const value = readItem(text, from, at, (first, last) => read(first, last, [...path, items.length]));
    if (!value || (code === comma && text.charCodeAt(at + 1) !== space)) return undefined;
    items.push({ value, range: value.range });
    from = at + 1;
  }
  lines.advance();
  return { kind: 'list', path, range: { start, end }, items, flow: true };
}

function readItem(
  text: string,
  from: number,
  to: number,
  read: (start: number, end: number) => ScalarNode | undefined,
): ScalarNode | undefined {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) === space) start++;
  while (end > start && text.charCodeAt(end - 1) === space) end--;
  // A sign in front may mean something else.
  return start < end && isLetterOrDigit(text.charCodeAt(start)) ? read(start, end) : undefined;
}

function isPlainLetter(code: number): boolean {
  return isLetterOrDigit(code) || code === space || code === hyphen || code === dot || code === plus;
}

function isLetterOrDigit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    // Beyond ASCII and the marks next to it.
    (code >= 0xc0 && code <= 0x24f)
  );
}

const space = 32;
const plus = 43;
const comma = 44;
const hyphen = 45;
const dot = 46;
const closing = 93;
