import type { SkillEntry } from '../knowledge/types';
import { schemaAt } from '../schema/lookup';
import type { ProseText, SpecAnalysis } from './analysis';
import { yearOf } from './dates';
import { perText } from './perText';
import type { Rule, RuleFinding } from './types';
import { type YearPhrase, yearPhrases } from './yearPhrases';

/** More years of a technology than it has existed, as a number in `skills` or in prose. */
export const skillYearsImpossible: Rule = {
  id: 'skill-years-impossible',
  category: 'skills',
  severity: 'warning',
  *check({ analysis, today }) {
    const year = yearOf(today);
    yield* inSkills(analysis, year);
    for (const text of analysis.prose) {
      for (const phrase of phrasesIn(yearPhrases, text)) yield* inProse(text, phrase, year);
    }
  },
};

const phrasesIn = perText((find: typeof yearPhrases, { text, mentions }) => find(text, mentions));

function* inSkills({ listed }: SpecAnalysis, year: number): Iterable<RuleFinding> {
  for (const { skill, years } of listed) {
    const most = skill && longest(skill, year);
    if (!years || !skill || most === undefined || typeof years.value !== 'number') continue;
    // What no life is long enough for is a mistake of the format.
    if (years.value <= most || years.value > (schemaAt(years.path)?.maximum ?? Number.POSITIVE_INFINITY))
      continue;
    yield {
      span: years.range,
      message: messageFor(skill, most),
      data: { path: years.path, ...(most > 0 ? { replacements: [String(most)] } : { fixes: ['take-out'] }) },
    };
  }
}

function* inProse({ prose }: ProseText, phrase: YearPhrase, year: number): Iterable<RuleFinding> {
  const limits = phrase.skills.map(({ skill }) => ({
    skill,
    most: longest(skill, year) ?? Number.POSITIVE_INFINITY,
  }));
  limits.sort((a, b) => (phrase.choice ? b.most - a.most : a.most - b.most));
  const [limit] = limits;
  if (!limit || phrase.years <= limit.most) return;
  const { skill, most } = limit;
  const isOwner = /^['’]/.test(prose.text.slice(phrase.end));
  const replacement = most > 1 ? `${most} years` : most === 1 && !isOwner ? '1 year' : undefined;
  yield {
    span: prose.toSource(phrase.start, phrase.end),
    message: messageFor(skill, most),
    ...(replacement === undefined ? {} : { data: { replacements: [replacement] } }),
  };
}

/** The most years that anyone can have used it; undefined for what has no beginning. */
function longest({ since }: SkillEntry, year: number): number | undefined {
  return since === undefined ? undefined : Math.max(0, year - since);
}

function messageFor({ name, since }: SkillEntry, most: number): string {
  const start = `${name} has been public since ${since} (source: the skill catalog).`;
  return most === 0
    ? `${start} Nobody has used it for a year yet: leave the years out.`
    : `${start} Nobody can have more than ${most} ${most === 1 ? 'year' : 'years'} with it, so the best candidates cannot say yes. Ask for ${most} at most, or say what they should be able to do.`;
}
