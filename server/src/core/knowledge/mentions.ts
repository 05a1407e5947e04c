import { once } from '../text/once';
import { findCandidates } from './mentions/candidates';
import { createSurroundings, isMeant } from './mentions/evidence';
import { buildNameIndex } from './mentions/nameIndex';
import type { Setting } from './mentions/nearby';
import { isCommonNoun } from './mentions/nouns';
import { type Token, tokenize } from './mentions/tokens';
import type { SkillTable } from './skills';
import type { Knowledge, SkillEntry } from './types';

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
  find(text: string, options?: MentionOptions): readonly Mention[];
  /** For a text that is asked about several times: only what other listed skills change is looked at again. */
  read(text: string, tokens: readonly Token[]): MentionReader;
}

/** The skills that a text names beside those that a spec lists; the same array where the answer is the same. */
export type MentionReader = (listed: ReadonlySet<string>) => readonly Mention[];

/**
 * Recognizes the skills of a table in prose. Builds its index at the first question.
 * @param knowledge Has the words that tell whether a name means the skill; asked for them at the first name.
 */
export function createMentionFinder(skills: SkillTable, knowledge: Pick<Knowledge, 'cues'>): MentionFinder {
  const index = once(() => buildNameIndex(skills.all, skills.spellings));
  const surroundings = createSurroundings();

  function read(text: string, tokens: readonly Token[]): MentionReader {
    const candidates = findCandidates(index(), tokens, text);
    if (candidates.length === 0) return () => none;
    const setting = { text, tokens, candidates, cues: knowledge.cues };
    const names = candidates.map(({ name }) => name.skill.name);
    let answers: readonly Answer[] = [];
    return (listed) => {
      const evidence = listedAmong(names, listed);
      const before = answers.find((answer) => answer.evidence === evidence);
      if (before) return before.mentions;
      const mentions = choose(setting, (at) => isMeant({ ...setting, at, surroundings, listed }));
      answers = [{ evidence, mentions }, ...answers.slice(0, keptAnswers - 1)];
      return mentions;
    };
  }

  return {
    read,
    find: (text, { listed = new Set<string>(), tokens = tokenize(text) } = {}) => read(text, tokens)(listed),
  };
}

const none: readonly Mention[] = [];

interface Answer {
  /** The places of the candidates that the spec lists; nothing else of the list matters. */
  readonly evidence: string;
  readonly mentions: readonly Mention[];
}

/** Boilerplate stands in specs with different skills. */
const keptAnswers = 4;

function listedAmong(names: readonly string[], listed: ReadonlySet<string>): string {
  let places = '';
  for (let at = 0; at < names.length; at++) if (listed.has(names[at] ?? '')) places += `${at} `;
  return places;
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
