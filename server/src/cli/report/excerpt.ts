/** Columns of a line that are shown around a finding. */
const width = 100;

/** A piece of the source, and how many spaces and marks underline the flagged part of it. */
export interface Excerpt {
  readonly source: string;
  readonly indent: number;
  readonly length: number;
}

/**
 * Cuts from a line what fits on a screen.
 * @param start Where the flagged part begins in the line, from 0.
 * @param end Where it ends, at most the length of the line.
 */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const from = start + 1 > width * 0.8 ? start - width / 2 : 0;
  const before = from > 0 ? '…' : '';
  const shown = line.slice(from, from + width);
  const after = from + width < line.length ? '…' : '';
  const length = Math.max(1, Math.min(end, from + width) - start);
  return { source: printable(before + shown + after), indent: start - from + before.length, length };
}

/** The text without characters that would steer the terminal instead of being shown. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, '�');
}
