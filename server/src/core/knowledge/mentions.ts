import { once } from '../text/once';
import { findCandidates } from './mentions/candidates';
import { createSurroundings, isMeant } from './mentions/evidence';
import { buildNameIndex } from './mentions/nameIndex';
import type { Setting } from './mentions/nearby';
import { isCommonNoun } from './mentions/nouns';
import { type Token, tokenize } from './mentions/tokens';
import type { SkillTable } from './skills';
import type { SkillEntry } from './types';

/** A skill that some text names; `start` and `end` are offsets in this very text. */
export interface Mention {
  readonly skill: SkillEntry;
  readonly start: number;
  readonly end: number;
}

export interface MentionOptions {
  /** Names of the skills that the spec lists: evidence that a word with two meanings stands for the skill. */
  readonly listed?: ReadonlySet<string>;
  /** Those of the text, where they are known already. */
  readonly tokens?: readonly Token[];
}

export interface MentionFinder {
  /**
   * The skills that a text names, from left to right and never overlapping; of two that begin at the same
   * word, the longer one. Words that may mean something else count only where the text says so: in doubt,
   * there is no mention.
   * @param text Markdown, as the reader of the YAML sees it: no quotes, no escapes of YAML.
   */
  find(text: string, options?: MentionOptions): Mention[];
}

/** Recognizes the skills of a table in prose. Builds its index at the first question. */
export function createMentionFinder(skills: SkillTable): MentionFinder {
  const index = once(() => buildNameIndex(skills.all));
  const surroundings = createSurroundings();
  return {
    find: (text, { listed = new Set<string>(), tokens = tokenize(text) } = {}) => {
      const candidates = findCandidates(index(), tokens, text);
      const setting = { text, tokens, candidates };
      return choose(setting, (at) => isMeant({ ...setting, at, surroundings, listed }));
    },
  };
}

/**
 * Of candidates in order, longest first at each place, those that are meant and not inside an earlier one.
 * Where "product management" means people, so does the "product" in it.
 */
function choose(setting: Setting, meant: (at: number) => boolean): Mention[] {
  const mentions: Mention[] = [];
  let free = 0;
  let freeForCommon = 0;
  for (const [at, candidate] of setting.candidates.entries()) {
    const { name, from, to, start, end } = candidate;
    if (from < free) continue;
    const common = isCommonNoun(setting, candidate);
    if (common && from < freeForCommon) continue;
    if (meant(at)) {
      mentions.push({ skill: name.skill, start, end });
      free = to;
    } else if (common) {
      freeForCommon = to;
    }
  }
  return mentions;
}
