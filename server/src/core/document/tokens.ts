import type { CST } from 'yaml';
import type { Span } from './node';

/** What only the tokens know: comments, brackets left open, and how deep the text is nested. */
export interface TokenSurvey {
  readonly comments: readonly Span[];
  /** Offsets of `[` and `{` whose closing bracket is missing, in source order. */
  readonly openBrackets: readonly number[];
  /** Offsets of quotation marks that are never closed, in source order. */
  readonly openQuotes: readonly number[];
  /** Where the nesting first exceeds the limit. */
  readonly tooDeepAt: number | undefined;
}

/** Walks the tokens with a stack of its own: the depth of the text must not be the depth of the calls. */
export function surveyTokens(tokens: readonly CST.Token[], maxDepth: number): TokenSurvey {
  const comments: Span[] = [];
  const openBrackets: number[] = [];
  const openQuotes: number[] = [];
  const stack = tokens.map((token) => ({ token, depth: 0 })).reverse();

  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return { comments, openBrackets, openQuotes, tooDeepAt: token.offset };
    if (token.type === 'comment') {
      comments.push({ start: token.offset, end: token.offset + token.source.trimEnd().length });
      continue;
    }
    if (token.type === 'flow-collection' && isOpen(token)) openBrackets.push(token.start.offset);
    if (isOpenQuote(token)) openQuotes.push(token.offset);
    const children = childrenOf(token);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) stack.push({ token: child, depth: depth + (isCollection(child) ? 1 : 0) });
    }
  }
  return { comments, openBrackets, openQuotes, tooDeepAt: undefined };
}

function isCollection(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

function isOpen(token: CST.FlowCollection): boolean {
  const closing = token.start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end';
  return !token.end.some((end) => end.type === closing);
}

function isOpenQuote(token: CST.Token): boolean {
  if (token.type !== 'single-quoted-scalar' && token.type !== 'double-quoted-scalar') return false;
  const { source } = token;
  return source.length === 1 || source.at(-1) !== source[0];
}

function childrenOf(token: CST.Token): CST.Token[] {
  switch (token.type) {
    case 'document':
      return [...token.start, ...(token.value ? [token.value] : []), ...(token.end ?? [])];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection': {
      const children: CST.Token[] = [];
      for (const item of token.items) {
        children.push(...item.start);
        if (item.key) children.push(item.key);
        if (item.sep) children.push(...item.sep);
        if (item.value) children.push(item.value);
      }
      if (token.type === 'flow-collection') children.push(...token.end);
      return children;
    }
    case 'block-scalar':
      return token.props;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return token.end ?? [];
    case 'doc-end':
      return token.end ?? [];
    default:
      return [];
  }
}
