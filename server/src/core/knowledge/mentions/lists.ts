import type { Candidate } from './candidates';
import type { Cues } from './cues';
import type { Setting } from './nearby';
import { isCertain } from './nouns';
import type { Token } from './tokens';

/** Enough to see a list; each further member costs, and tells no more. */
const listReach = 4;
/** Candidates may overlap: so many of them are looked at to find the next one that does not. */
const candidateReach = 12;

/** The members of the list that a candidate is in, without itself: "Go, Rust and C". */
export function listedWith(setting: Setting, at: number): Candidate[] {
  const own = setting.candidates[at];
  if (!own) return [];
  return [...listMembers(setting, at, -1), ...listMembers(setting, at, 1)];
}

function listMembers(setting: Setting, at: number, step: 1 | -1): Candidate[] {
  const { candidates } = setting;
  const members: Candidate[] = [];
  let current = candidates[at];
  let tried = 0;
  for (
    let other = at + step;
    current && members.length < listReach && tried < candidateReach;
    other += step
  ) {
    const candidate = candidates[other];
    if (!candidate) break;
    tried++;
    const [left, right] = step > 0 ? [current, candidate] : [candidate, current];
    if (!areJoined(setting, left.to, right.from)) continue;
    members.push(candidate);
    current = candidate;
    tried = 0;
  }
  return members;
}

/** Whether only a comma, a slash, "and" or the like stands between two places. */
function areJoined({ cues, tokens }: Setting, end: number, next: number): boolean {
  if (next < end || next - end > 3) return false;
  let separated = false;
  for (let at = end; at <= next; at++) {
    const token = tokens[at];
    if (!token || token.gap === 'break' || token.gap === 'other') return false;
    if (token.gap === 'comma' || token.gap === 'slash' || token.gap === 'parenthesis') separated = true;
    if (at === next) break;
    if (!cues.fillers.has(token.word) && !isNumber(token.word)) return false;
    if (cues.joints.has(token.word)) separated = true;
  }
  return separated;
}

/** Whether the sentence around a candidate is nothing but skills, and words like "knowledge of". */
export function isBareList(setting: Setting, at: number): boolean {
  const { cues, tokens, candidates } = setting;
  const own = candidates[at];
  const sentence = own && tokens[own.from]?.sentence;
  if (!own || sentence === undefined || !standsFree(setting, own)) return false;
  const covered = new Set<number>();
  for (const near of candidates.slice(Math.max(0, at - candidateReach), at + candidateReach)) {
    for (let token = near.from; token < near.to; token++) covered.add(token);
  }
  let length = 0;
  for (let token = own.from; tokens[token]?.sentence === sentence; token--) {
    if (!isListed(cues, tokens[token], covered.has(token)) || ++length > 14) return false;
  }
  for (let token = own.to; tokens[token]?.sentence === sentence; token++) {
    if (!isListed(cues, tokens[token], covered.has(token)) || ++length > 14) return false;
  }
  return true;
}

/** Not so the second word of "EKG interpretation". */
function standsFree({ cues, tokens }: Setting, { from, to }: Candidate): boolean {
  const [before, first, next] = [tokens[from - 1], tokens[from], tokens[to]];
  const left = first?.gap !== 'space' || cues.listWords.has(before?.word ?? '');
  return left && (next?.gap !== 'space' || cues.listWords.has(next.word) || isNumber(next.word));
}

function isListed({ listWords }: Cues, token: Token | undefined, covered: boolean): boolean {
  return token !== undefined && (covered || listWords.has(token.word) || isNumber(token.word));
}

/** A version or a count. */
function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** Work that people do side by side: its skills vouch for each other. */
const technical = new Set(
  `ai cloud data database devops embedded infrastructure language library mobile operating-system protocol
  security testing tool web-framework design`.split(/\s+/),
);
const companyReach = 8;

/** Whether a certain skill of the same kind of work stands near a candidate. */
export function isInCompany(setting: Setting, at: number): boolean {
  const { tokens, candidates } = setting;
  const own = candidates[at];
  if (!own) return false;
  const { category } = own.name.skill;
  return candidates.slice(Math.max(0, at - candidateReach), at + candidateReach).some((other) => {
    const distance = Math.max(own.from - other.to, other.from - own.to);
    if (distance < 0 || distance > companyReach) return false;
    if (tokens[other.from]?.sentence !== tokens[own.from]?.sentence) return false;
    const kind = other.name.skill.category;
    return (
      (kind === category || (technical.has(kind) && technical.has(category))) && isCertain(setting, other)
    );
  });
}
