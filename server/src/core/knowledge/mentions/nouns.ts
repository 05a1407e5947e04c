import type { Candidate } from './candidates';
import { isAmbiguous } from './letterCase';
import type { Setting } from './nearby';

/** Whether the text writes a common noun: "project management", "Sales", but not "Docker" or "CRM". */
export function isCommonNoun({ text, tokens }: Setting, { name, from, to, start, end }: Candidate): boolean {
  const shown = text.slice(start, end);
  if (/[\d+#&]|\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(shown)) return false;
  const own = tokens.slice(from, to);
  if (own.every(({ capital }) => !capital)) return true;
  if (own.length > 1) {
    const [, ...rest] = name.parts;
    return own.slice(1).every(({ capital }) => !capital) || rest.every((part) => part === part.toLowerCase());
  }
  return /(?:ing|ion|ment|ship|ics|ity|ance|ence|ales|work|oll|ssing|ury|istry|age|eling)$/i.test(shown);
}

/** Whether a candidate is a skill wherever it stands. */
export function isCertain(setting: Setting, candidate: Candidate): boolean {
  const { ambiguous } = candidate.name.skill;
  if (isAmbiguous(candidate.name)) return candidate.exact && ambiguous?.case === true && !ambiguous.context;
  return !isCommonNoun(setting, candidate);
}
