import { isBareList, listedWith } from './lists';
import { directlyAfter, type Setting, wordsAfter, wordsBefore } from './nearby';

const cueReach = 8;

/** Whether "German" is the language, as opposed to German customers. */
export function isLanguageMeant(setting: Setting, at: number): boolean {
  const { cues } = setting;
  const own = setting.candidates[at];
  if (!own) return false;
  if (own.to - own.from > 1 || isBareList(setting, at)) return true;
  const next = directlyAfter(setting, endOfLanguages(setting, at));
  if (next?.gap === 'hyphen') return next.word === 'speaking' || next.word === 'language';
  if (next && !cues.afterLanguage.has(next.word)) return false;
  const [last = ''] = wordsBefore(setting, own.from, 1);
  if (last === 'in' || last === 'into' || last === 'from') return true;
  if (last === 'the' || last === 'a' || last === 'our') return false;
  const near = [...wordsBefore(setting, own.from, cueReach), ...wordsAfter(setting, own.to, cueReach)];
  if (near.some((word) => cues.languageCues.has(word))) return true;
  if (cues.phraseEnds.has(last)) return false;
  return listedWith(setting, at).some(({ name }) => name.skill.category === 'human-language');
}

/** The end of a list of languages: what follows "French and Italian" follows both. */
function endOfLanguages({ cues, tokens, candidates }: Setting, at: number): number {
  let end = candidates[at]?.to ?? 0;
  for (const { name, from, to } of candidates.slice(at + 1, at + listReach)) {
    const joined = from - end === 1 && cues.joints.has(tokens[end]?.word ?? '');
    const listed = from === end && ['comma', 'slash'].includes(tokens[from]?.gap ?? '');
    if (name.skill.category !== 'human-language' || !(joined || listed)) break;
    end = to;
  }
  return end;
}

const listReach = 6;
