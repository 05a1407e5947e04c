import type { SkillEntry } from '../types';
import type { Candidate } from './candidates';
import { isActivityMeant, isLicenseMeant, isOccupation, isQualityAskedFor } from './common';
import { describesBusiness, speaksOfSomethingElse } from './elsewhere';
import { isAmbiguous } from './letterCase';
import type { Setting } from './nearby';
import { isCommonNoun } from './nouns';
import { isProductMeant } from './proper';
import { isLanguageMeant } from './spoken';
import { createWordMatcher, type WordMatcher } from './wordMatcher';

/** What the catalog knows about the words around a skill. */
export interface Surroundings {
  readonly context: WordMatcher | undefined;
  readonly never: WordMatcher | undefined;
}

/** Reads the ambiguity of each skill once, when it is first needed. */
export function createSurroundings(): (skill: SkillEntry) => Surroundings {
  const known = new Map<SkillEntry, Surroundings>();
  return (skill) => {
    const kept = known.get(skill);
    if (kept) return kept;
    const { context, not } = skill.ambiguous ?? {};
    const made = {
      context: context && createWordMatcher(context),
      never: not && createWordMatcher(not),
    };
    known.set(skill, made);
    return made;
  };
}

export interface Question extends Setting {
  /** The place of the candidate among all of them. */
  readonly at: number;
  readonly surroundings: (skill: SkillEntry) => Surroundings;
  /** Names of the skills that the spec lists. */
  readonly listed: ReadonlySet<string>;
}

/** Whether words that spell the name of a skill mean it. */
export function isMeant(question: Question): boolean {
  const { tokens, candidates, at, listed } = question;
  const own = candidates[at];
  if (!own) return false;
  const { skill } = own.name;
  const { context, never } = question.surroundings(skill);
  if (never?.overlaps(tokens, own.from, own.to)) return false;
  if (describesBusiness(question, own)) return false;
  const isListed = listed.has(skill.name);
  const needed = isAmbiguous(own.name) ? context : undefined;
  if (skill.category === 'human-language') {
    const isWord = skill.ambiguous?.case ? isProductMeant : isActivityMeant;
    if (needed && !isWord(question, at, needed, isListed)) return false;
    return skill.name === 'Multilingual communication' || isLanguageMeant(question, at);
  }
  if (needed && skill.ambiguous?.case) return isProductMeant(question, at, needed, isListed);
  if (isCommonNoun(question, own) && !isCommonNounMeant(question, own)) return false;
  return needed === undefined || isActivityMeant(question, at, needed, isListed);
}

function isCommonNounMeant(question: Question, own: Candidate): boolean {
  if (speaksOfSomethingElse(question, own)) return false;
  if (isOccupation(question, own)) return isLicenseMeant(question, own);
  return own.name.skill.category !== 'interpersonal' || isQualityAskedFor(question, question.at);
}
