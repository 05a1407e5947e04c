import type { Span } from '../document';

/** No sentence that anyone reads is longer, so that the time for each hit stays small. */
const reach = 300;

/** The sentence around a stretch of a text, as words and as a place in the text. */
export function sentenceAround(text: string, { start, end }: Span): Span & { readonly text: string } {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const opening = Math.max(...breaks.map((mark) => before.lastIndexOf(mark)));
  const closing = breaks.map((mark) => after.indexOf(mark)).filter((at) => at >= 0);
  const from = start - before.length + opening + 1;
  const to = end + Math.min(after.length, ...closing);
  return { start: from, end: to, text: text.slice(from, to) };
}

const breaks = ['. ', '! ', '? ', '; ', '\n'];
