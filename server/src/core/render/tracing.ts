import type { Token } from 'markdown-it';
import type { Prose, Span, Verbatim } from '../document';
import { alignInline } from './alignment';
import { attributeOf } from './prose';
import type { TextView } from './types';

/** A finding to show in the posting. */
export interface MarkedFinding extends Span {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
}

/** Some letters of a shown text, and the findings that concern them, as indexes. */
export interface Segment extends Span {
  readonly findings: readonly number[];
}

/** What is known of a text that is shown. */
export interface Trace {
  /** Which letters of the shown text stand where in the file. */
  readonly stretches: readonly Verbatim[];
}

/** Traces a text that is shown letter by letter, without the spaces around it. */
export function tracePlain(text: TextView): Trace {
  const prose = text.trace?.();
  const [start, length] = trimmed(text.text);
  return { stretches: prose ? shift(prose.verbatim(start, start + length), -start) : [] };
}

/** Traces Markdown within a line. Returns what each token shows, and all of it together. */
export function traceInline(
  text: TextView,
  tokens: readonly Token[],
): Trace & { of: Map<Token, Verbatim[]> } {
  const [start, length] = trimmed(text.text);
  const written = text.text.slice(start, start + length);
  return traceTokens(
    tokens.flatMap((token) => token.children ?? []),
    written,
    (offset) => start + offset,
    text.trace?.(),
  );
}

/**
 * Traces one paragraph, heading or cell of Markdown.
 * @param token of type `inline`.
 * @param lines the lines of the whole text, and where each begins in it.
 * @param firstLine the line the paragraph begins in.
 */
export function traceBlock(
  token: Token,
  firstLine: number,
  lines: readonly { readonly text: string; readonly start: number }[],
  prose: Prose | undefined,
): Trace & { of: Map<Token, Verbatim[]> } {
  const starts: { content: number; text: number }[] = [];
  let content = 0;
  for (const [index, shown] of token.content.split('\n').entries()) {
    const line = lines[firstLine + index];
    const found = line ? line.text.lastIndexOf(shown) : -1;
    if (line && found >= 0) starts.push({ content, text: line.start + found });
    content += shown.length + 1;
  }
  const toText = (offset: number): number | undefined => {
    const start = starts.findLast((each) => each.content <= offset);
    return start && start.text + (offset - start.content);
  };
  return traceTokens(token.children ?? [], token.content, toText, prose);
}

/** Cuts a shown text where findings begin and end, so that each segment has the same ones throughout. */
export function segmentsOf(
  length: number,
  stretches: readonly Verbatim[],
  findings: readonly MarkedFinding[],
): Segment[] {
  const marks = findings.flatMap((finding, index) => {
    const touched = stretches.filter(
      ({ source, length: size }) => source < finding.end && source + size > finding.start,
    );
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) return [];
    const start = first.text + Math.max(0, finding.start - first.source);
    const end = last.text + Math.min(last.length, finding.end - last.source);
    return end > start ? [{ start, end, index }] : [];
  });
  if (marks.length === 0) return [{ start: 0, end: length, findings: [] }];
  const cuts = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { start, end, findings: covering.map((mark) => mark.index) };
  });
}

/** `shown:source:length` for each stretch: what the attribute `data-map` says. */
export function mapText(stretches: readonly Verbatim[]): string {
  return stretches.map(({ text, source, length }) => `${text}:${source}:${length}`).join(',');
}

function traceTokens(
  tokens: readonly Token[],
  written: string,
  toText: (offset: number) => number | undefined,
  prose: Prose | undefined,
): Trace & { of: Map<Token, Verbatim[]> } {
  const aligned = alignInline(tokens, written);
  const of = new Map<Token, Verbatim[]>();
  const stretches: Verbatim[] = [];
  let shown = 0;
  for (const token of tokens) {
    const inSource = (aligned.get(token) ?? []).flatMap((each) => sourceOf(each, toText, prose));
    of.set(token, inSource);
    stretches.push(...shift(inSource, shown));
    shown += shownLength(token);
  }
  return { of, stretches };
}

/** A stretch that crosses lines is read line by line, as each stands at its own place. */
function sourceOf(
  { text, source, length }: Verbatim,
  toText: (offset: number) => number | undefined,
  prose: Prose | undefined,
): Verbatim[] {
  const start = toText(source);
  if (start === undefined || !prose) return [];
  return prose.verbatim(start, start + length).map((each) => ({ ...each, text: each.text - start + text }));
}

function shownLength(token: Token): number {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return 1;
  if (token.type === 'image') return (token.content || attributeOf(token, 'src')).length;
  return token.type === 'text' || token.type === 'code_inline' ? token.content.length : 0;
}

function trimmed(text: string): readonly [start: number, length: number] {
  return [text.length - text.trimStart().length, text.trim().length];
}

function shift(stretches: readonly Verbatim[], by: number): Verbatim[] {
  return stretches.map((each) => ({ ...each, text: each.text + by }));
}
