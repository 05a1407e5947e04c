import type { Span } from './node';

/** Steps through the lines of a stretch of text; blank ones and comments are passed over. Mutable, for its speed. */
export class PlainLines {
  readonly text: string;
  /** The comments passed over, in order. */
  readonly comments: Span[] = [];
  /** Where the current line begins. */
  start = 0;
  /** The first letter of what is left of it, and the place behind its last one. */
  content = 0;
  end = 0;
  /** Where the line behind it begins. */
  next: number;
  /** True behind the last line. */
  done = false;
  /** True where blank lines or comments stand above the current one. */
  parted = false;
  readonly limit: number;

  constructor(text: string, start: number, limit: number) {
    this.text = text;
    this.next = start;
    this.limit = limit;
    this.advance();
  }

  get column(): number {
    return this.content - this.start;
  }

  /** Goes to the next line that says something, from `next` on. */
  advance(): void {
    const { text, limit } = this;
    this.parted = false;
    while (this.next < limit) {
      const start = this.next;
      const found = text.indexOf('\n', start);
      const lineEnd = found < 0 || found > limit ? limit : found;
      this.next = lineEnd + 1;
      let content = start;
      while (content < lineEnd && text.charCodeAt(content) === space) content++;
      if (content < lineEnd && text.charCodeAt(content) !== hash) {
        let end = lineEnd;
        while (text.charCodeAt(end - 1) === space) end--;
        this.start = start;
        this.content = content;
        this.end = end;
        return;
      }
      this.parted = true;
      if (content < lineEnd) {
        const length = text.slice(content, lineEnd).trimEnd().length;
        this.comments.push({ start: content, end: content + length });
      }
    }
    this.done = true;
  }
}

const space = 32;
const hash = 35;
