import type { Span } from '../../document';

/** The marks of a text that come in pairs: those of quotations, of code and of emphasis. */
export interface Marks {
  /**
   * The stretch with both marks of each pair that it begins or ends in, where the other mark stands right beside
   * it: of Digital “native”, the closing mark as well.
   */
  whole(span: Span): Span;
  /** True where the stretch holds one quotation mark of a pair and not the other one. */
  parts(span: Span): boolean;
}

/** @param quotations In order, and never overlapping, each with its marks. */
export function createMarks(text: string, quotations: readonly Span[]): Marks {
  const emphasis = /[*_~]/.test(text) ? [...text.matchAll(emphasized)].map(pairOf) : [];
  const quoted = quotations.map(({ start, end }): Pair => ({ start, end, mark: 1 }));
  return {
    // What is emphasized may stand in quotation marks, and the other way round.
    whole: (span) => [emphasis, quoted, emphasis].reduce(withBoth, span),
    parts: ({ start, end }) =>
      near(quoted, { start, end }).some((pair) => {
        const hasOpening = start <= pair.start && pair.start < end;
        const hasClosing = start < pair.end && pair.end <= end;
        return hasOpening !== hasClosing;
      }),
  };
}

interface Pair extends Span {
  /** The length of each of its marks. */
  readonly mark: number;
}

const emphasized = /(\*\*|__|~~|\*|_)(?=[^\s*_~])[^*_~\n]{1,120}\1/g;

function pairOf({ 0: pair, 1: mark = '', index }: RegExpExecArray): Pair {
  return { start: index, end: index + pair.length, mark: mark.length };
}

function withBoth(span: Span, pairs: readonly Pair[]): Span {
  return near(pairs, span).reduce(({ start, end }, pair) => {
    const hasOpening = start <= pair.start && pair.start + pair.mark <= end;
    const hasClosing = start <= pair.end - pair.mark && pair.end <= end;
    if (hasOpening && end === pair.end - pair.mark) return { start, end: pair.end };
    return hasClosing && start === pair.start + pair.mark ? { start: pair.start, end } : { start, end };
  }, span);
}

/** The pairs that a stretch touches; found by halves, since a long text may have thousands. */
function near(pairs: readonly Pair[], { start, end }: Span): Pair[] {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Pair[] = [];
  for (let pair = pairs[low]; pair && pair.start <= end; pair = pairs[++low]) found.push(pair);
  return found;
}
