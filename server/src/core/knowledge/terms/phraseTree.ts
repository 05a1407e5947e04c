import type { Gap, Token } from '../mentions/tokens';
import { type Step, wordingsOf } from './notation';

/** A wording of some phrase, found in a text. Tokens from `from` up to, not including, `to` are flagged. */
export interface Found<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  /** The tokens of the whole phrase, of which some may not be flagged. */
  readonly first: number;
  readonly last: number;
}

export interface PhraseTree<T> {
  add(phrase: string, value: T): void;
  /** All wordings in a text, from left to right; they may overlap. The time grows with the number of tokens. */
  find(tokens: readonly Token[]): Found<T>[];
}

/** Many phrases as one tree of words, so that a text is read once for all of them. */
export function createPhraseTree<T>(): PhraseTree<T> {
  const root = createNode<T>();

  return {
    add(phrase, value) {
      for (const { steps, from, to } of wordingsOf(phrase)) {
        let node = root;
        for (const step of steps) node = below(node, step);
        node.ends.push({ value, before: steps.length - from, after: steps.length - to });
      }
    },
    find(tokens) {
      const found: Found<T>[] = [];
      for (const [at, token] of tokens.entries()) {
        for (const word of [token.word, ...wildcards(token.word)]) {
          const node = root.next.get(word);
          if (node) follow(node, tokens, at, at, found);
        }
      }
      return found;
    },
  };
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: { readonly value: T; readonly before: number; readonly after: number }[];
}

function createNode<T>(): Node<T> {
  return { next: new Map(), ends: [] };
}

function below<T>(node: Node<T>, { sign, word }: Step): Node<T> {
  const key = sign + word;
  const next = node.next.get(key) ?? createNode<T>();
  node.next.set(key, next);
  return next;
}

/** Phrases are a few words long, and so is the way down the tree. */
function follow<T>(
  node: Node<T>,
  tokens: readonly Token[],
  first: number,
  last: number,
  found: Found<T>[],
): void {
  for (const { value, before, after } of node.ends) {
    found.push({ value, first, last, from: last + 1 - before, to: last + 1 - after });
  }
  const token = tokens[last + 1];
  if (!token || node.next.size === 0) return;
  for (const sign of signs[token.gap] ?? []) {
    for (const word of [token.word, ...wildcards(token.word)]) {
      const next = node.next.get(sign + word);
      if (next) follow(next, tokens, first, last + 1, found);
    }
  }
}

function wildcards(word: string): string[] {
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return ['*'];
  return /^\d{4}$/.test(word) ? ['*', '#', '####'] : ['*', '#'];
}

/** What the gaps of a text can stand for; a phrase never reaches across the others. */
const signs: Partial<Record<Gap, readonly Step['sign'][]>> = {
  none: ['', ','],
  space: ['', ','],
  hyphen: ['', ',', '-'],
  apostrophe: [''],
  comma: [','],
  slash: ['/'],
  parenthesis: ['/'],
};
