import type { TextEdit } from 'vscode-languageserver-types';
import type { SpecDocument } from '../../core/document';

/** A replacement in a text, in UTF-16 code units from its start. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Edits as places in the text, in their order, with the line ends of the document. */
export function changesOf({ text, lines }: SpecDocument, edits: readonly TextEdit[]): Change[] {
  const hasCarriageReturns = text.includes('\r\n');
  return edits
    .map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText: hasCarriageReturns ? newText.replace(/\r?\n/g, '\r\n') : newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text after changes, which are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
