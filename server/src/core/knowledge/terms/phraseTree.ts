import type { Gap, Token } from '../mentions/tokens';
import { perWord, type Word } from '../mentions/words';
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
  let startsOf = startsByWord();

  /** The places in the tree below a first word, as it is written and by what it may stand for. */
  function startsByWord(): (word: Word) => readonly number[] {
    return perWord((word) => {
      const starts = [word, ...wildcards(word)].flatMap((each) => starting(each) ?? []);
      return starts.length === 0 ? nowhere : starts;
    });
  }

  function starting(word: string): number | undefined {
    const phrases = waiting.get(word);
    if (phrases) {
      waiting.delete(word);
      for (const phrase of phrases) plant(tree, phrase);
    }
    return tree.edges.get(word)?.get(edge(root, ''));
  }

  return {
    add(phrase, value) {
      const added: Phrase<T> = { phrase, value, order: count++, planted: false };
      for (const word of firstWordsOf(phrase)) {
        const others = waiting.get(word);
        if (others) others.push(added);
        else waiting.set(word, [added]);
      }
      startsOf = startsByWord();
    },
    find(tokens) {
      const found: Found<T>[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        const starts = token ? startsOf(token.known) : nowhere;
        if (starts === nowhere) continue;
        for (const node of starts) follow(tree, node, tokens, at, at, found);
      }
      return found;
    },
  };
}

const nowhere: readonly number[] = [];

interface Phrase<T> {
  readonly phrase: string;
  readonly value: T;
  readonly order: number;
  planted: boolean;
}

/** Nodes are numbers, and edges are kept by their words, of which there are far fewer. */
interface Tree<T> {
  readonly edges: Map<string, Map<number, number>>;
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

/** Where an edge begins, and with which sign. */
function edge(node: number, sign: Step['sign']): number {
  return node * 4 + allSigns.indexOf(sign);
}

const allSigns: readonly Step['sign'][] = ['', ',', '/', '-'];

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
      const same = edges.get(word) ?? new Map<number, number>();
      edges.set(word, same);
      const key = edge(node, sign);
      const next = same.get(key) ?? ends.push([]) - 1;
      same.set(key, next);
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
  for (const sign of signs[token.gap]) {
    const from = edge(node, sign);
    followBy(token.word);
    for (const word of wildcards(token.word)) followBy(word);

    function followBy(word: string): void {
      const next = tree.edges.get(word)?.get(from);
      if (next !== undefined) follow(tree, next, tokens, first, last + 1, found);
    }
  }
}

/** What a word may stand for beside itself. */
function wildcards(word: string): readonly string[] {
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return wildcardsOfWords;
  return /^\d{4}$/.test(word) ? wildcardsOfYears : wildcardsOfNumbers;
}

const wildcardsOfWords = ['*'];
const wildcardsOfNumbers = ['*', '#'];
const wildcardsOfYears = ['*', '#', '####'];

/** What the gaps of a text can stand for; a phrase never reaches across those that stand for nothing. */
const signs: Readonly<Record<Gap, readonly Step['sign'][]>> = {
  none: ['', ','],
  space: ['', ','],
  hyphen: ['', ',', '-'],
  apostrophe: [''],
  comma: [','],
  slash: ['/'],
  parenthesis: ['/'],
  dot: [],
  colon: [],
  break: [],
  other: [],
};
