import type { ScalarNode } from '../document';
import { inQuotes } from '../text/inQuotes';
import { yearOf } from './dates';
import type { Rule } from './types';

/** A level and a number of years that do not go together: a beginner with eight years, an expert with one. */
export const skillLevelYears: Rule = {
  id: 'skill-level-years',
  category: 'skills',
  severity: 'hint',
  *check({ analysis, today }) {
    for (const { name, level, years, skill } of analysis.listed) {
      if (!level || typeof years?.value !== 'number') continue;
      // Of something this new, nobody has more years to offer.
      if (skill?.since !== undefined && yearOf(today) - skill.since <= 2) continue;
      const fitting = levelFor(level, years.value);
      if (!fitting) continue;
      yield {
        span: level.range,
        message: messageFor(name, String(level.value), years.value, fitting),
        related: [{ span: years.range, message: theYears }],
        data: { path: level.path, replacements: [fitting.level], fixes: ['take-out'] },
      };
    }
  },
};

function messageFor(
  name: string,
  level: string,
  years: number,
  { level: fitting, tooMuch }: Fitting,
): string {
  const time = `${years} ${years === 1 ? 'year' : 'years'}`;
  return tooMuch
    ? `After ${time} of ${name} hardly anyone is a ${level}. Write ${inQuotes(fitting)}, or ask for fewer years.`
    : `After ${time} of ${name} hardly anyone is ${level === 'expert' ? 'an expert' : level}. Write ${inQuotes(fitting)}, or ask for more years.`;
}

const theYears = 'The years are here.';

interface Fitting {
  readonly level: string;
  /** True where the years are too many for the level. */
  readonly tooMuch: boolean;
}

/** The level that the years go with, where they clearly do not go with the one that is written. */
function levelFor(level: ScalarNode, years: number): Fitting | undefined {
  if (level.value === 'beginner' && years >= 5)
    return { level: years >= 8 ? 'advanced' : 'intermediate', tooMuch: true };
  if (level.value === 'expert' && years < 2)
    return { level: years < 1 ? 'beginner' : 'intermediate', tooMuch: false };
  if (level.value === 'advanced' && years < 1) return { level: 'beginner', tooMuch: false };
  return undefined;
}
