import { spelledLike } from './letterCase';
import { type NameIndex, type NameNode, otherNumber, type SkillName } from './nameIndex';
import type { Gap, Token } from './tokens';

/** Words of a text that spell the name of a skill, whether they mean it or not. */
export interface Candidate {
  readonly name: SkillName;
  /** The tokens from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Whether every letter is in the case in which the catalog writes it. */
  readonly exact: boolean;
}

/** All candidates from left to right, the longest first where several begin at the same word. */
export function findCandidates(index: NameIndex, tokens: readonly Token[], text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    const start = token && index.startingWith(token.known);
    if (!start) continue;
    const { below, inOtherNumber } = start;
    const here: Candidate[] = [];
    collect(inOtherNumber, { tokens, text, from, to: from + 1, varied: true }, here);
    if (below) collectBelow(below, tokens, text, from, here);
    if (here.length > 1) here.sort((a, b) => b.to - a.to);
    found.push(...here);
  }
  return found;
}

/** The names from a token on whose first word led to a node. */
function collectBelow(
  start: NameNode,
  tokens: readonly Token[],
  text: string,
  from: number,
  found: Candidate[],
): void {
  let node = start;
  collect(node.names, { tokens, text, from, to: from + 1, varied: false }, found);
  for (let at = from + 1; node.next.size > 0; at++) {
    const token = tokens[at];
    if (!token || partsNames(token.gap)) return;
    const other = otherNumber(token.word);
    const varied = other === undefined ? undefined : node.next.get(other);
    if (varied) collect(varied.names, { tokens, text, from, to: at + 1, varied: true }, found);
    const next = node.next.get(token.word);
    if (!next) return;
    node = next;
    collect(node.names, { tokens, text, from, to: at + 1, varied: false }, found);
  }
}

interface Span {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the last word is in the plural where the name has the singular, or the other way round. */
  readonly varied: boolean;
}

function collect(names: readonly SkillName[], span: Span, found: Candidate[]): void {
  if (names.length === 0) return;
  const { tokens, text, from, to, varied } = span;
  const own = tokens.slice(from, to);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || !standsAlone(tokens, from, to)) return;
  for (const name of names) {
    if (!gapsFit(name, own) || (varied && !canVary(name))) continue;
    const shown = own.map(({ start, end }) => text.slice(start, end));
    const spelled = spelledLike(name, shown, varied);
    if (spelled === 'no') continue;
    found.push({ name, from, to, start: first.start, end: last.end, exact: spelled === 'exact' });
    return;
  }
}

function partsNames(gap: Gap): boolean {
  return gap === 'break' || gap === 'other' || gap === 'comma';
}

/** Part of `Vue.config` or of `don't` is no word of its own; the version in `Python3.12` may follow. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, next] = [tokens[from], tokens[to]];
  if (!first || first.gap === 'dot' || first.gap === 'apostrophe') return false;
  const version = /^\d/.test(next?.word ?? '') && !/^\d+$/.test(tokens[to - 1]?.word ?? '');
  if (next?.gap === 'dot' && !version) return false;
  if (next?.gap === 'apostrophe' && next.word !== 's') return false;
  return to - from > 1 || first.end - first.start > 1 || letterStandsAlone(tokens, from);
}

/** The "C" of "C-level", "R&D" or "John C. Smith" is no name. */
function letterStandsAlone(tokens: readonly Token[], at: number): boolean {
  const [own, next, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const before = tokens[at - 1];
  if (!own || ['hyphen', 'none', 'other'].includes(own.gap) || before?.word === '&') return false;
  if (!next) return true;
  if (next.gap === 'hyphen') return next.word === 'based' || next.word === 'programming';
  if (next.word === '&' && second && second.end - second.start === 1) return false;
  return next.gap !== 'none' && next.gap !== 'apostrophe';
}

function canVary({ skill, spelling, parts }: SkillName): boolean {
  const last = parts.at(-1) ?? '';
  if (/^[A-Z]{2,}$/.test(last)) return true;
  if (/ing$|ss$|ics$|is$/.test(last) || /[^a-z]/.test(last.slice(1))) return false;
  if (parts.length > 1) return true;
  const common = spelling === spelling.toLowerCase() || last.endsWith('s');
  return last.length >= 7 && common && !skill.ambiguous;
}

function gapsFit({ gaps, words }: SkillName, own: readonly Token[]): boolean {
  return gaps.every((gap, index) => {
    const shown = own[index + 1]?.gap;
    if (shown === gap) return true;
    const letters = (words[index] ?? '').length === 1 || (words[index + 1] ?? '').length === 1;
    return !letters && (looseGaps[gap] ?? []).includes(shown ?? 'other');
  });
}

/** What people write in place of what the catalog writes. */
const looseGaps: Partial<Record<Gap, readonly Gap[]>> = {
  space: ['hyphen'],
  hyphen: ['space'],
  dot: ['space', 'hyphen'],
  slash: ['hyphen', 'space'],
  colon: ['space'],
};
