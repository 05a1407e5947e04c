import { type Spellings, spellingsOf } from '../spellings';
import type { SkillEntry } from '../types';
import { firstWord, type Gap, type Token, tokenize } from './tokens';
import { perWord, type Word } from './words';

/** A name or an alias of a skill, word by word. */
export interface SkillName {
  readonly skill: SkillEntry;
  readonly spelling: string;
  /** As {@link Token.word}. */
  readonly words: readonly string[];
  /** As written. */
  readonly parts: readonly string[];
  /** What stands before each word but the first. */
  readonly gaps: readonly Gap[];
}

/** A place in the tree of words: the way to it spells the names. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly names: SkillName[];
}

export interface NameIndex {
  /** The names that begin with a word of a text; undefined for most. */
  startingWith(word: Word): NameStart | undefined;
}

/** What a first word leads to. */
export interface NameStart {
  /** The part of the tree below it. */
  readonly below: NameNode | undefined;
  /** Names that are nothing but this word, in the other number. */
  readonly inOtherNumber: readonly SkillName[];
}

/**
 * The names of all skills as a tree of words. Names are taken apart when a text has their first word: most of
 * them never turn up. Where two skills share a name, it belongs to the first.
 */
export function buildNameIndex(
  skills: readonly SkillEntry[],
  spellings: Spellings = spellingsOf(skills),
): NameIndex {
  const texts = spellings.texts();
  const waiting = groupByFirstWord(texts);
  const ready = new Map<string, NameNode>();

  function starting(word: string): NameNode | undefined {
    const known = ready.get(word);
    if (known || !waiting.first.has(word)) return known;
    const node = createNode();
    for (let at = waiting.first.get(word) ?? -1; at >= 0; at = waiting.next[at] ?? -1) {
      const skill = skills[spellings.owner(at)];
      if (skill) plant(node, skill, texts[at] ?? '');
    }
    ready.set(word, node);
    return node;
  }

  return {
    startingWith: perWord((word): NameStart | undefined => {
      const below = starting(word);
      const other = otherNumber(word);
      const inOtherNumber = (other === undefined ? undefined : starting(other)?.names) ?? [];
      return below || inOtherNumber.length > 0 ? { below, inOtherNumber } : undefined;
    }),
  };
}

/** "SLAs" for "SLA", "lesson plan" for "lesson plans". */
export function otherNumber(word: string): string | undefined {
  if (word.length < 3) return undefined;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

/** Chains of names with the same first word: the place of the first of them, and of the next behind each. */
interface Chains {
  readonly first: ReadonlyMap<string, number>;
  readonly next: Int32Array;
}

function groupByFirstWord(names: readonly string[]): Chains {
  const first = new Map<string, number>();
  const next = new Int32Array(names.length).fill(-1);
  for (let at = names.length - 1; at >= 0; at--) {
    const word = firstWord(names[at] ?? '');
    next[at] = first.get(word) ?? -1;
    first.set(word, at);
  }
  return { first, next };
}

function plant(root: NameNode, skill: SkillEntry, spelling: string): void {
  const tokens = tokenize(spelling);
  insert(root, skill, spelling, tokens);
  const swapped = swapAnd(tokens);
  if (swapped) insert(root, skill, spelling, swapped);
}

function insert(root: NameNode, skill: SkillEntry, spelling: string, tokens: readonly Token[]): void {
  let node = root;
  for (const { word } of tokens.slice(1)) {
    let next = node.next.get(word);
    if (!next) {
      next = createNode();
      node.next.set(word, next);
    }
    node = next;
  }
  const gaps = tokens.slice(1).map(({ gap }) => gap);
  if (node.names.some((name) => name.gaps.join() === gaps.join())) return;
  const words = tokens.map(({ word }) => word);
  const parts = tokens.map(({ start, end }) => spelling.slice(start, end));
  node.names.push({ skill, spelling, words, parts, gaps });
}

/** "profit & loss" is "profit and loss" as well; "R&D" is not "R and D". */
function swapAnd(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex(({ word }) => word === '&' || word === 'and');
  const [before, joint, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !joint || !after || before.word.length < 2 || after.word.length < 2) return undefined;
  const word = joint.word === '&' ? 'and' : '&';
  return tokens.map((token) => (token === joint ? { ...token, word } : token));
}

function createNode(): NameNode {
  return { next: new Map(), names: [] };
}
