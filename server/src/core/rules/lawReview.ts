import type { Spec } from '../document';
import type { LawTable } from '../knowledge/laws';
import type { Finding } from '../schema/finding';
import { defaultSettings, type RuleSettings } from '../schema/ruleSettings';
import { daysBetween } from './dates';
import { severityOf } from './run';
import type { RuleHead } from './types';

const usual = { months: 6 };

/**
 * Told in the file with the house rules, of which a workspace has one: once, and not in each job description.
 * Where there are none, the host tells it once (`features/lawReminder.ts`).
 */
export const lawDataReviewDue: RuleHead = {
  id: 'law-data-review-due',
  category: 'pay',
  severity: 'info',
  options: usual,
};

/** That the tables of laws have not been checked for long, at the first key of the house rules. */
export function lawReview(
  { root }: Spec,
  laws: LawTable,
  today: string,
  settings: RuleSettings = defaultSettings,
): Finding[] {
  const first = root?.kind === 'map' ? root.entries[0] : undefined;
  const message = first && lawsOverdue(laws, today, settings);
  if (!first || message === undefined) return [];
  const severity = severityOf(lawDataReviewDue, settings);
  if (severity === 'off') return [];
  return [{ code: lawDataReviewDue.id, severity, span: first.keyRange, message }];
}

/** The same in words alone; undefined where the tables are new enough, or nobody wants to hear of it. */
export function lawsOverdue(
  { checked }: LawTable,
  today: string,
  settings: RuleSettings = defaultSettings,
): string | undefined {
  const set = settings.options.get(lawDataReviewDue.id)?.['months'];
  const months = typeof set === 'number' ? set : usual.months;
  if (severityOf(lawDataReviewDue, settings) === 'off' || checked === undefined) return undefined;
  if (daysBetween(checked, today) < months * daysInMonth) return undefined;
  return `What JobSpec knows of laws about postings was last checked on ${checked}. Laws may have changed since: look for a newer version, and check what matters to you at its source.`;
}

const daysInMonth = 30.4;
