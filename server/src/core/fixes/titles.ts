import type { Range } from 'vscode-languageserver-types';
import type { Path, SpecDocument } from '../document';
import { inQuotes } from '../text/inQuotes';
import { quotable } from '../text/quotable';

/**
 * What a fix says that it changes: with the old words and the new ones, since the fixes of several findings stand
 * side by side in one list.
 */
export function changeTitle(before: string, after: string): string {
  return `Change ${inQuotes(shortened(before))} to ${inQuotes(shortened(after))}`;
}

/** The same for the value of a field, which is named; a line of a list has no name. */
export function changeValueTitle(path: Path, before: string, after: string): string {
  const key = path.at(-1);
  if (typeof key !== 'string') return changeTitle(before, after);
  const from = before.trim() === '' ? '' : ` from ${inQuotes(shortened(before))}`;
  return `Change ${inQuotes(key)}${from} to ${inQuotes(shortened(after))}`;
}

/** On one line, no longer than a line of a menu, and to stand between quotation marks. */
export function shortened(words: string): string {
  const line = quotable(words.replace(/\s+/g, ' ').trim());
  return line.length <= 50
    ? line
    : `${line
        .slice(0, 45)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;
}

/** What stands at a place as people read it: without its quotation marks. */
export function writtenAt({ lines, text: source }: SpecDocument, { start, end }: Range): string {
  const text = source.slice(lines.offsetAt(start), lines.offsetAt(end)).trim();
  const mark = text.charAt(0);
  const isQuoted = text.length > 1 && (mark === '"' || mark === "'") && text.endsWith(mark);
  return isQuoted ? text.slice(1, -1) : text;
}
