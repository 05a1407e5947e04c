import type { Span } from '../document';
import type { RoleMatch } from '../knowledge/roles';
import { inQuotes } from '../text/inQuotes';
import { defineRule } from './defineRule';
import { askedYears } from './experience';
import type { RuleInput } from './types';

/** Years of experience that do not fit the level: five for a first job, none for a principal. */
export const yearsLevel = defineRule({
  id: 'years-level',
  category: 'requirements',
  severity: 'info',
  options: { tolerance: 2 },
  *check(input, { tolerance }) {
    const { facts } = input;
    const { level } = facts;
    const usual = level === undefined ? undefined : usualYears(level, facts.role);
    if (level === undefined || !usual) return;
    // Nobody who starts out has the years of somebody who does not.
    const slack = beginners.has(level) ? Math.min(1, tolerance) : tolerance;
    for (const { span, years, path } of asked(input)) {
      const most = usual.to === undefined ? undefined : usual.to + slack;
      const least = usual.from - slack;
      if (most !== undefined && years > most) {
        yield {
          span,
          message: `${said(years)} for the level ${inQuotes(level)}, where ${said(usual.to ?? 0).toLowerCase()} or less is usual. Lower the years, or raise the level and the pay with it.`,
          ...(path ? { data: { path, replacements: [String(usual.to)] } } : {}),
        };
      } else if (path && years < least) {
        yield {
          span,
          message: `${said(years)} for the level ${inQuotes(level)}, where ${said(usual.from).toLowerCase()} or more is usual. Raise the years, or choose a lower level.`,
          data: { path, replacements: [String(usual.from)] },
        };
      }
    }
  },
});

interface Asked {
  readonly span: Span;
  readonly years: number;
  /** Set where a field says it. */
  readonly path?: readonly string[];
}

function asked({ facts, analysis }: RuleInput): Asked[] {
  const found: Asked[] = [];
  const field = facts.field('experience', 'years');
  if (field?.own && field.number !== undefined)
    found.push({ span: field.span, years: field.number, path: ['experience', 'years'] });
  if (facts.language !== 'en') return found;
  for (const { key, optional, bullets } of analysis.bullets) {
    if (key !== 'qualifications' || optional) continue;
    for (const { text } of bullets) {
      const { prose } = text;
      if (/\b(?:or|preferred|ideally|a plus|bonus)\b/i.test(prose.text)) continue;
      for (const { start, end, years } of askedYears(prose.text))
        found.push({ span: prose.toSource(start, end), years });
    }
  }
  return found;
}

interface Years {
  readonly from: number;
  readonly to?: number;
}

/** What the role library says of this role at this level, else what holds for most work. */
function usualYears(level: string, match: RoleMatch | undefined): Years | undefined {
  const known = match?.role.levels.find((each) => each.level === level)?.years;
  return known ?? general[level];
}

const general: Readonly<Record<string, Years>> = {
  intern: { from: 0, to: 1 },
  entry: { from: 0, to: 2 },
  mid: { from: 1, to: 7 },
  senior: { from: 3, to: 12 },
  staff: { from: 5 },
  principal: { from: 7 },
  lead: { from: 3 },
  manager: { from: 2 },
  director: { from: 5 },
  executive: { from: 7 },
};

const beginners: ReadonlySet<string> = new Set(['intern', 'entry']);

function said(years: number): string {
  return years === 1 ? 'One year' : `${years} years`;
}
