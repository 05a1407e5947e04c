import { type Span, type Spec, type SpecDocument, walk } from '../document';
import { formats } from '../schema/formats';
import { once } from '../text/once';

/** A comment that silences rules: `# jobspec-disable-next-line pay-missing -- agreed with the works council`. */
export interface Silencer {
  readonly kind: 'next-line' | 'line' | 'file';
  /** The whole comment, without spaces behind it. */
  readonly span: Span;
  readonly rules: readonly SilencedRule[];
  /** YYYY-MM-DD; the last day on which it holds. */
  readonly until: { readonly date: string; readonly span: Span } | undefined;
  readonly reason: string;
  /** What of it finds no reader: words of the comment that are neither ids, a date nor a reason. */
  readonly odd: readonly Span[];
  /** Where findings have to start to be silenced; undefined for the whole file. */
  readonly reach: Span | undefined;
}

export interface SilencedRule {
  readonly id: string;
  readonly span: Span;
}

/** The silencers of a spec, in source order. */
export function readSilencers(spec: Spec, document: SpecDocument): Silencer[] {
  const { text } = document;
  const ends = once(() => endsOfTexts(spec, document));
  return spec.comments.flatMap((comment) => {
    const written = text.slice(comment.start, comment.end).trimEnd();
    const match = start.exec(written);
    if (!match) return [];
    const [whole, marker = ''] = match;
    const kind = kinds[marker.toLowerCase()];
    const span = { start: comment.start, end: comment.start + written.length };
    if (!kind) return [unknownKind(span)];
    return [
      {
        kind,
        span,
        ...readRest(written.slice(whole.length), comment.start + whole.length),
        reach: reachOf(kind, comment, document, ends),
      },
    ];
  });
}

const start = /^#\s*jobspec-disable((?:-[a-z-]*)?)(?=[\s,(]|$)/i;

const kinds: Readonly<Record<string, Silencer['kind']>> = {
  '-next-line': 'next-line',
  '-line': 'line',
  '-file': 'file',
};

/** `# jobspec-disable`, or another ending: nobody can tell what it was meant for. */
function unknownKind(span: Span): Silencer {
  return { kind: 'line', span, rules: [], until: undefined, reason: '', odd: [span], reach: span };
}

function readRest(rest: string, offset: number): Pick<Silencer, 'rules' | 'until' | 'reason' | 'odd'> {
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest);
  const front = dashes ? rest.slice(0, dashes.index) : rest;
  const rules: SilencedRule[] = [];
  const odd: Span[] = [];
  let until: Silencer['until'];
  for (const match of front.matchAll(/\(([^()]*)\)?|[^\s,()]+/g)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    const [word, bracket] = match;
    const date =
      bracket === undefined ? undefined : /^\s*until\s+(\d{4}-\d{2}-\d{2})\s*$/i.exec(bracket)?.[1];
    if (date !== undefined && formats.date(date)) until = { date, span };
    else if (bracket === undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word)) rules.push({ id: word, span });
    else odd.push(span);
  }
  const reason = dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '';
  return { rules, until, reason, odd };
}

/** A line reaches as far as the text that begins on it: there is no place for comments inside of a text. */
function reachOf(
  kind: Silencer['kind'],
  comment: Span,
  { lines, text }: SpecDocument,
  ends: () => ReadonlyMap<number, number>,
): Span | undefined {
  if (kind === 'file') return undefined;
  const own = lines.positionAt(comment.start).line;
  const line = kind === 'line' ? own : nextLine(own);
  const { start: first, end } = lines.lineSpan(line);
  return { start: first, end: Math.max(end, ends().get(line) ?? 0) };

  /** Silencers may stand in several lines above what they are for. */
  function nextLine(from: number): number {
    for (let next = from + 1; next <= from + 20; next++) {
      const span = lines.lineSpan(next);
      const content = text.slice(span.start, span.end).trim();
      if (content !== '' && !content.startsWith('#')) return next;
      if (span.end >= text.length) break;
    }
    return from + 1;
  }
}

/** Where the texts end that begin on a line, the last of them. */
function endsOfTexts({ root }: Spec, { lines }: SpecDocument): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  if (root)
    walk(root, ({ kind, range }) => {
      if (kind !== 'scalar') return;
      const { line } = lines.positionAt(range.start);
      ends.set(line, Math.max(range.end, ends.get(line) ?? 0));
    });
  return ends;
}
