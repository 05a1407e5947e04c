import type { Token } from 'markdown-it';

/** A paragraph, a list, an item and so on, of parsed Markdown. */
export interface MarkdownElement {
  readonly token: Token;
  /** What stands between the token and the one that closes it. */
  readonly inner: readonly Token[];
}

/** The elements of the highest level, in order. */
export function elementsOf(tokens: readonly Token[]): MarkdownElement[] {
  const elements: MarkdownElement[] = [];
  let at = 0;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const end = closing(tokens, at);
    elements.push({ token, inner: tokens.slice(at + 1, end) });
    at = end + 1;
  }
  return elements;
}

/** The index of the token that closes the one at `at`; the same one where it holds nothing. */
function closing(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth <= 0) return index;
  }
  return tokens.length;
}
