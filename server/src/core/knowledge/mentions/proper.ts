import type { Candidate } from './candidates';
import { isAmbiguous } from './letterCase';
import { isBareList, isInCompany, listedWith } from './lists';
import { countNearby, directlyAfter, type Setting, wordsBefore } from './nearby';
import { isCertain } from './nouns';
import type { WordMatcher } from './wordMatcher';

const contextReach = 15;

/**
 * Whether a word in the exact case of a product's name is that product: Go, Swift, Excel. At the beginning of
 * a sentence every word has a capital, so more is needed there.
 * @param listed Whether the spec lists the skill.
 */
export function isProductMeant(setting: Setting, at: number, context: WordMatcher, listed: boolean): boolean {
  const { cues } = setting;
  const own = setting.candidates[at];
  if (!own) return false;
  const opens = setting.tokens[own.from]?.opensSentence === true;
  if (isInListOfSkills(setting, at) || isBareListOfOne(setting, at)) return true;
  const next = directlyAfter(setting, own.to);
  if (context.lengthAt(setting.tokens, own.to) > 0 && next) return true;
  const inCompound = next?.gap === 'hyphen' && !cues.productCompounds.has(next.word);
  if (inCompound) return false;
  const isPerson =
    cues.occupations.has(own.name.words.at(-1) ?? '') ||
    cues.productsNamedAsPeople.has(own.name.words.at(-1) ?? '');
  if (!isPerson && cues.abilities.has(next?.word ?? '')) return true;
  const nearby = countNearby(setting, own, context, contextReach);
  if (opens) return (nearby > 0 || listed) && cues.nounOpenings.has(next?.word ?? '');
  if (!isPerson && cues.artifacts.has(next?.word ?? '')) return true;
  const isWord = !/^[A-Z]{2,}$/.test(own.name.spelling);
  if (isWord && cues.articles.has(wordsBefore(setting, own.from, 1)[0] ?? '')) return false;
  if (isPartOfName(setting, at)) return nearby > 1;
  return nearby > 0 || listed || isInCompany(setting, at) || (!isPerson && isAskedFor(setting, own));
}

/** A list counts if one of its members is certain, or if two of them have capitals that no grammar asks for. */
function isInListOfSkills(setting: Setting, at: number): boolean {
  const own = setting.candidates[at];
  const members = listedWith(setting, at);
  return members.some((member) => {
    if (isCertain(setting, member)) return true;
    const { ambiguous } = member.name.skill;
    const opens = setting.tokens[member.from]?.opensSentence;
    // "vitamins C and D", "grades A and B": letters do not vouch for letters.
    if (length(own) === 1 && length(member) === 1) return false;
    return isAmbiguous(member.name) && ambiguous?.case === true && member.exact && !opens;
  });
}

function length(candidate: Candidate | undefined): number {
  return candidate ? candidate.end - candidate.start : 0;
}

function isBareListOfOne(setting: Setting, at: number): boolean {
  const own = setting.candidates[at];
  return own !== undefined && isBareList(setting, at) && !verbLike(setting, own);
}

/** "Go with us" is a bare list by its words only. */
function verbLike({ cues, tokens }: Setting, { from, to }: Candidate): boolean {
  return (
    tokens[from]?.opensSentence === true &&
    cues.phraseEnds.has(tokens[to]?.word ?? '') &&
    tokens[to]?.gap === 'space'
  );
}

/** "the Rust Belt", "Spring Street": a capital beside it makes it part of another name. */
function isPartOfName(setting: Setting, at: number): boolean {
  const { tokens, candidates } = setting;
  const own = candidates[at];
  if (!own) return false;
  const [before, first] = [tokens[own.from - 1], tokens[own.from]];
  const near = candidates.slice(Math.max(0, at - neighbors), at + neighbors);
  const isOther = (token: number): boolean =>
    !near.some((other) => other.from <= token && token < other.to && isCertain(setting, other));
  const left = before?.capital === true && first?.gap === 'space' && !before.opensSentence;
  const right = directlyAfter(setting, own.to)?.capital === true;
  return (left && isOther(own.from - 1)) || (right && isOther(own.to));
}

/** Enough candidates to find those that cover the next word. */
const neighbors = 8;

/** "written in Go", "5 years of R", "using Swift", "Stack: Rust". */
function isAskedFor(setting: Setting, { from }: Candidate): boolean {
  const { cues } = setting;
  const [last = '', ...before] = wordsBefore(setting, from, 6);
  if (setting.tokens[from]?.gap === 'colon') return cues.listHeadings.has(last);
  if (cues.toolVerbs.has(last)) return true;
  if (['at', 'with', 'in'].includes(last) && cues.praise.has(before[0] ?? '')) return true;
  return (
    cues.demandPrepositions.has(last) &&
    before.slice(0, 4).some((word) => cues.demands.has(word) || cues.making.has(word))
  );
}
