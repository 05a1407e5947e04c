import type { TextEdit } from 'vscode-languageserver-types';
import type { SpecDocument } from '../document';
import type { Change } from '../text/patch';

/** The edits of a fix as places in the text. */
export function changesOf({ lines }: SpecDocument, edits: readonly TextEdit[]): Change[] {
  return edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
}
