import type { Span } from './node';
import { beforeSpaces, behindSpaces, sign } from './plainLetters';

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
  /** True where a blank line or a comment stands before the current one. */
  parted = false;
  /** True where the current line ends with a comment, which is cut off. */
  private commented = false;
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
    this.parted = this.commented;
    this.commented = false;
    while (this.next < limit) {
      const start = this.next;
      const found = text.indexOf('\n', start);
      const lineEnd = found < 0 || found > limit ? limit : found;
      this.next = lineEnd + 1;
      const content = Math.min(behindSpaces(text, start), lineEnd);
      if (content < lineEnd && text.charCodeAt(content) !== sign.hash) {
        this.start = start;
        this.content = content;
        this.end = beforeSpaces(text, lineEnd);
        return;
      }
      this.parted = true;
      if (content < lineEnd) this.addComment(content, lineEnd);
    }
    this.done = true;
  }

  /** Cuts the comment off that begins at a place of the current line, with the spaces in front of it. */
  cutComment(at: number): void {
    this.addComment(at, this.end);
    this.end = beforeSpaces(this.text, at);
    this.commented = true;
  }

  /** Whether nothing but a comment stands in the current line from a place on. The comment is cut off. */
  endsAt(place: number): boolean {
    const { text, end } = this;
    if (place === end) return true;
    const at = behindSpaces(text, place);
    if (at === place || text.charCodeAt(at) !== sign.hash) return false;
    this.cutComment(at);
    return true;
  }

  private addComment(start: number, lineEnd: number): void {
    this.comments.push({ start, end: start + this.text.slice(start, lineEnd).trimEnd().length });
  }
}
