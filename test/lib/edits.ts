import type { TextEdit } from 'vscode-languageserver-types';
import { createLineIndex } from '../../server/src/core/document';

/** The text after the edits, as an editor would apply them; edits must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  const placed = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, newText } of placed) {
    if (start < at) throw new Error(`overlapping edits at offset ${start}`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
