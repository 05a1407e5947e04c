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

/**
 * Many phrases as one tree of words, so that a text is read once for all of them. A phrase can stand for dozens of
 * wordings; they are written out when a text has a word that one of them begins with, which most never do.
 */
export function createPhraseTree<T>(): PhraseTree<T> {
  const waiting = new Map<string, Phrase<T>[]>();
  const tree: Tree<T> = { edges: new Map(), ends: [[]] };
  let count = 0;

  /** The place in the tree below a first word. */
  function starting(word: string): number | undefined {
    const phrases = waiting.get(word);
    if (phrases) {
      waiting.delete(word);
      for (const phrase of phrases) plant(tree, phrase);
    }
    return tree.edges.get(edge(root, '', word));
  }

  return {
    add(phrase, value) {
      const added: Phrase<T> = { phrase, value, order: count++, planted: false };
      for (const word of firstWordsOf(phrase)) {
        const others = waiting.get(word);
        if (others) others.push(added);
        else waiting.set(word, [added]);
      }
    },
    find(tokens) {
      const found: Found<T>[] = [];
      for (const [at, token] of tokens.entries()) {
        for (const word of [token.word, ...wildcards(token.word)]) {
          const node = starting(word);
          if (node !== undefined) follow(tree, node, tokens, at, at, found);
        }
      }
      return found;
    },
  };
}

interface Phrase<T> {
  readonly phrase: string;
  readonly value: T;
  readonly order: number;
  planted: boolean;
}

/** Nodes are numbers: thousands of maps with a word each would take megabytes. */
interface Tree<T> {
  readonly edges: Map<string, number>;
  /** The wordings that end at a node, in the order of their phrases. */
  readonly ends: End<T>[][];
}

interface End<T> {
  readonly value: T;
  readonly before: number;
  readonly after: number;
  readonly order: number;
}

const root = 0;

function edge(node: number, sign: string, word: string): string {
  return `${node} ${sign}${word}`;
}

/** The words that wordings of the phrase may begin with: those up to the first one that cannot be missing. */
function firstWordsOf(phrase: string): ReadonlySet<string> {
  const begin = /^(?:[\s{},/]*\[[^\]]*\])*[\s{},/]*[^\s[\]{},/]+/.exec(phrase)?.[0] ?? phrase;
  return new Set(wordingsOf(begin).flatMap(({ steps: [first] }) => first?.word ?? []));
}

function plant<T>({ edges, ends }: Tree<T>, phrase: Phrase<T>): void {
  if (phrase.planted) return;
  phrase.planted = true;
  const { value, order } = phrase;
  for (const { steps, from, to } of wordingsOf(phrase.phrase)) {
    let node = root;
    for (const { sign, word } of steps) {
      const key = edge(node, sign, word);
      const next = edges.get(key) ?? ends.push([]) - 1;
      edges.set(key, next);
      node = next;
    }
    const here = ends[node] ?? [];
    const behind = here.findIndex((end) => end.order > order);
    const end = { value, before: steps.length - from, after: steps.length - to, order };
    here.splice(behind < 0 ? here.length : behind, 0, end);
  }
}

/** Phrases are a few words long, and so is the way down the tree. */
function follow<T>(
  tree: Tree<T>,
  node: number,
  tokens: readonly Token[],
  first: number,
  last: number,
  found: Found<T>[],
): void {
  for (const { value, before, after } of tree.ends[node] ?? []) {
    found.push({ value, first, last, from: last + 1 - before, to: last + 1 - after });
  }
  const token = tokens[last + 1];
  if (!token) return;
  for (const sign of signs[token.gap] ?? []) {
    for (const word of [token.word, ...wildcards(token.word)]) {
      const next = tree.edges.get(edge(node, sign, word));
      if (next !== undefined) follow(tree, next, tokens, first, last + 1, found);
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
