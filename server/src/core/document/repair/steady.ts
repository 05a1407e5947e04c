import type { SpecDocument } from '../specDocument';
import { isBlank, isComment, shapeOf } from './lineShape';
import { surroundingsOf } from './surroundings';

/**
 * The text, letter for letter as long, without the slips above a line that would hide what the line means: a
 * word that is to become a key and would run into the next line, and a quotation mark that is never closed.
 */
export function steadied(document: SpecDocument, line: number): string {
  let { text } = document;
  for (const { problems } of document.specs) {
    for (const problem of problems) {
      if (problem.code !== 'yaml-syntax' || problem.reason !== 'unclosed-quote') continue;
      if (document.lines.positionAt(problem.span.start).line < line) {
        text = replaced(text, problem.span.start, 'x');
      }
    }
  }
  const loose = looseWordAbove(document, line);
  return loose === undefined ? text : replaced(text, loose, '#');
}

/** Where the nearest line above begins, if it is only a word in the column of the keys around it. */
function looseWordAbove(document: SpecDocument, line: number): number | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const shape = shapeOf(document.text, document.lines.lineSpan(above));
    if (!shape) return undefined;
    if (isBlank(shape) || isComment(shape)) continue;
    if (shape.key || shape.dashes.length > 0 || shape.quote) return undefined;
    if (!/^[\p{L}\p{N}][^:]*$/u.test(document.text.slice(shape.value.start, shape.value.end)))
      return undefined;
    const { open, textBeyond } = surroundingsOf(document, above);
    const column = shape.start - shape.line.start;
    const isKeyColumn = open.some((collection) => collection.kind === 'map' && collection.column === column);
    return isKeyColumn && (textBeyond === undefined || column <= textBeyond) ? shape.start : undefined;
  }
  return undefined;
}

function replaced(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}
