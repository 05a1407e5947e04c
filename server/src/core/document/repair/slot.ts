import type { Slot } from '../repair';
import type { SpecDocument } from '../specDocument';

export interface SlotFacts extends Partial<Slot> {
  readonly span: Slot['span'];
  readonly cursor: number;
}

/** Completes what a place knows of itself with what the text around it says. */
export function slotOf(document: SpecDocument, facts: SlotFacts): Slot {
  const { text } = document;
  const { cursor, ...known } = facts;
  const { span, quote = '' } = known;
  const wordStart = known.wordStart ?? Math.min(cursor, span.start + quote.length + glued(text, span.start));
  const word = text.slice(wordStart, cursor);
  const column = known.column ?? 0;
  return {
    flow: false,
    lead: '',
    below: undefined,
    colon: undefined,
    moved: false,
    ...known,
    wordStart,
    word: quote !== '' && word.endsWith(quote) ? word.slice(0, -1) : word,
    atEnd: cursor >= span.end - (quote === '' ? 0 : 1),
    quote,
    tail: text.charAt(span.end) === '#' ? ' ' : '',
    column,
    commented: known.commented || isCommentBelow(document, cursor, column),
    step: indentStep(text),
    listsIndented: listsAreIndented(text),
  };
}

/** The columns of the first line that is indented; two where none is. */
export function indentStep(text: string): number {
  const first = /^( +)\S/m.exec(text)?.[1]?.length ?? 2;
  return first >= 2 && first <= 8 ? first : 2;
}

export function listsAreIndented(text: string): boolean {
  return !/^[\w-]+:[ \t]*\r?\n- /m.test(text);
}

/** A dash without its space is the beginning of an item, not of the word. */
function glued(text: string, start: number): number {
  return /^-[^\s-]/.test(text.slice(start, start + 2)) ? 1 : 0;
}

/** A comment that stands further in on the next line would become part of a text written above it; so would a tab. */
export function isCommentBelow({ text, lines }: SpecDocument, cursor: number, column: number): boolean {
  for (let line = lines.positionAt(cursor).line + 1; line < lines.lineCount; line++) {
    const span = lines.lineSpan(line);
    const content = /[^ ]/.exec(text.slice(span.start, span.end));
    if (content) return content[0] === '\t' || (content[0] === '#' && content.index > column);
  }
  return false;
}
