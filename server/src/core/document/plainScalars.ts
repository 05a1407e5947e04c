import type { Path, ScalarNode, ScalarStyle, ScalarValue } from './node';
import { behindSpaces, sign } from './plainLetters';
import type { PlainLines } from './plainLines';

/**
 * Reads the scalar that stands at the current line's content, and goes to the line behind it.
 * @param outer The column of the key or dash it belongs to: further lines of it are indented more.
 * @returns Undefined where it is none of the usual ones.
 */
export function readScalar(lines: PlainLines, outer: number, path: Path): ScalarNode | undefined {
  switch (lines.text.charAt(lines.content)) {
    case '"':
    case "'":
      return readQuoted(lines, outer, path);
    case '|':
    case '>':
      return readBlock(lines, outer, path);
    default:
      return readPlain(lines, outer, path);
  }
}

/** Words or a number between two places of a line. */
export function readStretch(text: string, start: number, end: number, path: Path): ScalarNode | undefined {
  const value = readWords(text.slice(start, end));
  return value === undefined ? undefined : scalar(path, start, end, value, 'plain');
}

function readPlain(lines: PlainLines, outer: number, path: Path): ScalarNode | undefined {
  const { text, content: start } = lines;
  if (!isPlainText(lines)) return undefined;
  let { end } = lines;
  let said = text.slice(start, end);
  lines.advance();
  if (lines.done || lines.column <= outer) {
    const value = readWords(said);
    return value === undefined ? undefined : scalar(path, start, end, value, 'plain');
  }
  for (; !lines.done && lines.column > outer; lines.advance()) {
    if (lines.parted || !isPlainText(lines)) return undefined;
    ({ end } = lines);
    said += ` ${text.slice(lines.content, end)}`;
  }
  return scalar(path, start, end, said, 'plain');
}

/** Whether the rest of the line can be nothing but words; a comment behind them is cut off. */
function isPlainText(lines: PlainLines): boolean {
  const { text, content, end } = lines;
  if (indicators.has(text.charCodeAt(content))) return false;
  for (let at = content; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === sign.colon && (at + 1 === end || text.charCodeAt(at + 1) === sign.space)) return false;
    if (code === sign.hash && text.charCodeAt(at - 1) === sign.space) {
      lines.cutComment(at);
      return true;
    }
  }
  return true;
}

/** With these, something else than words may begin, or a number. */
const indicators: ReadonlySet<number> = new Set(
  Array.from('-+?:,[]{}#&*!|>\'"%@`~', (letter) => letter.charCodeAt(0)),
);

/** The value that words on one line stand for; undefined where that takes a closer look. */
function readWords(said: string): ScalarValue | undefined {
  const code = said.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    if (/^\d{1,15}$/.test(said)) return Number(said);
    return /^\d{4}-\d\d-\d\d$/.test(said) || !/^[\da-fA-FxXoO.+_-]+$/.test(said) ? said : undefined;
  }
  if (said.charAt(0) === '.')
    return /^\.[a-z]+$/i.test(said) && !/^\.(?:nan|inf)$/i.test(said) ? said : undefined;
  if (said.length > 5 || !/^(?:true|false|null)$/i.test(said)) return said;
  return /^(?:true|True|TRUE)$/.test(said) ? true : /^(?:false|False|FALSE)$/.test(said) ? false : undefined;
}

function readQuoted(lines: PlainLines, outer: number, path: Path): ScalarNode | undefined {
  const { text, content: start } = lines;
  const mark = text.charAt(start);
  const close = closingMark(text, start, mark);
  if (close < 0 || close >= lines.limit) return undefined;
  const isSingle = mark === "'";
  if (!isSingle && text.slice(start, close).includes('\\')) return undefined;
  const parts: string[] = [];
  let from = start + 1;
  while (close >= lines.next) {
    const part = text.slice(from, lines.end);
    lines.advance();
    // What is blank, or looks like a comment, is passed over.
    if (part === '' || lines.done || lines.parted || lines.column <= outer) return undefined;
    parts.push(part);
    from = lines.content;
  }
  if (!lines.endsAt(close + 1) || (parts.length > 0 && from === close)) return undefined;
  parts.push(text.slice(from, close));
  lines.advance();
  const said = parts.join(' ');
  const value = isSingle ? said.replaceAll("''", "'") : said;
  return scalar(path, start, close + 1, value, isSingle ? 'single' : 'double');
}

/** The place of the mark that ends a quotation, or -1. */
function closingMark(text: string, start: number, mark: string): number {
  let close = text.indexOf(mark, start + 1);
  if (mark === '"') return close;
  while (close >= 0 && text.charAt(close + 1) === "'") close = text.indexOf("'", close + 2);
  return close;
}

function readBlock(lines: PlainLines, outer: number, path: Path): ScalarNode | undefined {
  const { text, content: start, limit } = lines;
  const header = text.slice(start, lines.end);
  if (!/^[|>]-?$/.test(header)) return undefined;
  const isFolded = header.charAt(0) === '>';
  let value = '';
  let indent = -1;
  let blanks = 0;
  let last = start;
  for (let at = lines.next; at < limit; ) {
    const found = text.indexOf('\n', at);
    // Without a line break at its end, the last line has none in the value either.
    if (found < 0 || found >= limit) return undefined;
    const letter = behindSpaces(text, at);
    const column = letter - at;
    if (letter === found) {
      if (indent < 0 || column > indent) return undefined;
      blanks++;
    } else {
      if (indent < 0) {
        if (column <= outer) return undefined;
        indent = column;
      } else if (column < indent) {
        if (column > outer) return undefined;
        break;
      }
      if (isFolded && (column > indent || text.charCodeAt(found - 1) === sign.space)) return undefined;
      if (last > start)
        value += isFolded ? (blanks > 0 ? '\n'.repeat(blanks) : ' ') : '\n'.repeat(blanks + 1);
      value += text.slice(at + indent, found);
      blanks = 0;
      last = found;
    }
    at = found + 1;
    lines.next = at;
  }
  if (indent < 0) return undefined;
  lines.advance();
  return {
    ...scalar(
      path,
      start,
      last,
      header.endsWith('-') ? value : `${value}\n`,
      isFolded ? 'folded' : 'literal',
    ),
    contentIndent: indent,
  };
}

function scalar(path: Path, start: number, end: number, value: ScalarValue, style: ScalarStyle): ScalarNode {
  return { kind: 'scalar', path, range: { start, end }, value, style };
}
