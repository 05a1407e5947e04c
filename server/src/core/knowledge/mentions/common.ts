import type { Candidate } from './candidates';
import { isBareList, listedWith } from './lists';
import { countNearby, directlyAfter, type Setting, wordsAfter, wordsBefore } from './nearby';
import { isCertain } from './nouns';
import type { WordMatcher } from './wordMatcher';

const contextReach = 10;

/**
 * Whether common words that may name a skill do: "billing", "monitoring", "sales".
 * @param listed Whether the spec lists the skill.
 */
export function isActivityMeant(
  setting: Setting,
  at: number,
  context: WordMatcher,
  listed: boolean,
): boolean {
  const own = setting.candidates[at];
  if (!own) return false;
  if (isOfBusiness(setting, own)) return false;
  if (listed || countNearby(setting, own, context, contextReach) > 0) return true;
  const { category } = own.name.skill;
  const isPeer = (member: Candidate): boolean =>
    isCertain(setting, member) ||
    (category === 'interpersonal' && member.name.skill.category === category && member.name !== own.name);
  if (listedWith(setting, at).some(isPeer)) return true;
  return leadsToAbility(setting, own) || isDemanded(setting, own) || isBareList(setting, at);
}

const wholeTrades = new Set(['sales', 'marketing']);

/** "sales growth", "marketing funnel": the business, not the work. */
function isOfBusiness(setting: Setting, { name, to }: Candidate): boolean {
  const { cues } = setting;
  const next = directlyAfter(setting, to)?.word;
  if (next === undefined || !wholeTrades.has(name.words.join(' '))) return false;
  return !cues.abilities.has(next) && !cues.phraseEnds.has(next) && !cues.fillers.has(next);
}

/** Qualities of a person that no text names without asking for them. */
const personal =
  /^(?:detail.oriented|self.starter|team player|quick learner|fast learner|problem solver|multi.?tasking|willingness to learn|eye for detail|work ethic|attention to detail)$/;

/** Whether a quality such as communication or patience is asked for, not only spoken of. */
export function isQualityAskedFor(setting: Setting, at: number): boolean {
  const { cues } = setting;
  const own = setting.candidates[at];
  if (!own) return false;
  if (personal.test(own.name.words.join(' ')) || isBareList(setting, at)) return true;
  if (own.name.words.some((word) => cues.abilities.has(word))) return true;
  if (isPraised(setting, at) || leadsToAbility(setting, own) || isDemanded(setting, own)) return true;
  if (own.to - own.from === 1) return false;
  const before = wordsBefore(setting, own.from, 25);
  const opening = before.at(-1) ?? '';
  if (opening === 'we' || opening === 'our') return false;
  return before.some((word) => cues.frames.has(word));
}

/** People named after their work, such as "database administrator", only where a license is meant. */
export function isLicenseMeant(setting: Setting, { name, from, to }: Candidate): boolean {
  const { cues } = setting;
  if (name.words.some((word) => cues.licenses.has(word))) return true;
  const before = wordsBefore(setting, from, 4);
  if (before[0] === 'as' || (['a', 'an'].includes(before[0] ?? '') && before[1] === 'as')) {
    return before.includes('experience') || before.includes('years');
  }
  return [...before.slice(0, 2), ...wordsAfter(setting, to, 2)].some((word) => cues.licenses.has(word));
}

/** Whether a name ends in a word for people. */
export function isOccupation({ cues }: Setting, { name }: Candidate): boolean {
  return cues.occupations.has(name.words.at(-1) ?? '');
}

/** "strong written and verbal communication". */
function isPraised(setting: Setting, at: number): boolean {
  const { cues } = setting;
  const own = setting.candidates[at];
  if (!own) return false;
  const earlier = listedWith(setting, at).filter(({ to }) => to <= own.from);
  const from = Math.min(own.from, ...earlier.map((member) => member.from));
  for (const start of [own.from, from]) {
    for (const word of wordsBefore(setting, start, 8)) {
      if (cues.praise.has(word) || cues.wants.has(word)) return true;
      if (cues.phraseEnds.has(word)) break;
    }
  }
  return false;
}

/** "communication, planning and leadership skills". */
function leadsToAbility(setting: Setting, { to }: Candidate): boolean {
  const { cues } = setting;
  for (const word of wordsAfter(setting, to, 8)) {
    if (cues.abilities.has(word)) return true;
    if (cues.phraseEnds.has(word)) return false;
  }
  return false;
}

const seekers = new Set(['we', 'employers', 'our']);
const seeking = new Set(['look', 'looking', 'search', 'searching']);

/** "experience in recruiting, onboarding and training". */
function isDemanded(setting: Setting, { from }: Candidate): boolean {
  const { cues } = setting;
  const before = wordsBefore(setting, from, 12);
  const link = before.findIndex((word) => cues.phraseEnds.has(word) || word === 'of');
  const preposition = before[link] ?? '';
  if (preposition === 'for')
    return seeking.has(before[link + 1] ?? '') && before.some((word) => seekers.has(word));
  if (!cues.demandPrepositions.has(preposition)) return false;
  return before.slice(link + 1, link + 4).some((word) => cues.demands.has(word));
}
