import type { TextEdit } from 'vscode-languageserver-types';
import type { SpecDocument } from '../../core/document';
import type { Change } from '../../core/text/patch';

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
