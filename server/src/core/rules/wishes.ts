import type { Span } from '../document';
import type { Mention } from '../knowledge/mentions';
import type { ProseText } from './analysis';

/**
 * How much the sentence wants the mentioned skill.
 * @param at The mention's place among those of the text.
 * @returns Undefined where one may well do without: an example, one of several, something to learn or replace.
 */
export function wishFor(
  at: number,
  { prose: { text }, mentions }: Pick<ProseText, 'prose' | 'mentions'>,
): 'required' | 'preferred' | undefined {
  const mention = mentions[at];
  if (!mention) return undefined;
  const sentence = sentenceAround(text, mention);
  const words = text.slice(sentence.start, sentence.end);
  // A letter on its own says nothing: not even that it is a language.
  if (words.trim().length < 3 || example.test(words) || unneeded.test(words)) return undefined;
  if (isOneOfSeveral(at, text, mentions, sentence)) return undefined;
  return bonus.test(words) ? 'preferred' : 'required';
}

const example =
  /\b(?:such as|like|e\.g|for example|for instance|for one|including|similar|comparable|equivalent|at least one|one of|one or more|any of|either|or another|or other|whether)\b/i;
const unneeded =
  /\b(?:no|not|never|without|instead of|rather than|replac\w*|migrat\w*|legacy|retire\w*|away from|we teach|we train|learn|exam|the old|our old)\b|n['’]t\b/i;
const bonus =
  /\bplus\b(?=\s*(?:[.!;,)]|$))|\b(?:bonus|nice[- ]to[- ]have|preferred|ideally|advantage|advantageous|helpful|welcome|desirable|desired)\b/i;

/** "Docker or Podman", "Jenkins, Bamboo, or TeamCity", "Kubernetes/Nomad". */
function isOneOfSeveral(at: number, text: string, mentions: readonly Mention[], sentence: Span): boolean {
  let first = at;
  while ((mentions[first - 1]?.start ?? -1) >= sentence.start) first--;
  let last = at;
  while ((mentions[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end) last++;
  for (let left = first; left < last; left++) {
    const isNear = left === at || left + 1 === at || last - first > 1;
    const between = text.slice(mentions[left]?.end, mentions[left + 1]?.start);
    if (isNear && /\bor\b|\//i.test(between)) return true;
  }
  const behind = mentions[at]?.end ?? 0;
  return /^[\s*_`)"”\]]*(?:\/|or\b)/i.test(text.slice(behind, behind + 6));
}

/** No sentence that anyone reads is longer; and what is looked at for each mention stays small. */
const reach = 300;

function sentenceAround(text: string, { start, end }: Mention): Span {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const opening = Math.max(...breaks.map((mark) => before.lastIndexOf(mark)));
  const closing = breaks.map((mark) => after.indexOf(mark)).filter((at) => at >= 0);
  return {
    start: start - before.length + opening + 1,
    end: end + Math.min(after.length, ...closing),
  };
}

const breaks = ['. ', '! ', '? ', '; ', '\n'];
