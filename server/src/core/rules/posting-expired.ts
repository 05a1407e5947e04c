import { inQuotes } from '../text/inQuotes';
import { daysAfter } from './dates';
import { dayAt, isClosed } from './postingDates';
import type { Rule } from './types';

/** The last day to apply has passed, and the posting is not closed. */
export const postingExpired: Rule = {
  id: 'posting-expired',
  category: 'publishing',
  severity: 'warning',
  *check(input) {
    const { facts, today } = input;
    const end = dayAt(input, 'posting', 'validThrough');
    if (!end || end.day >= today || isClosed(input) || facts.isFragment) return;
    const status = facts.field('posting', 'status');
    yield {
      span: end.field.span,
      message: `The last day to apply was ${end.day}. Search engines drop the posting, and people who apply hear nothing. Set the status to closed, or name a later day.`,
      ...(status
        ? { related: [{ span: status.span, message: `The status is ${inQuotes(status.text)}.` }] }
        : {}),
      ...(end.field.own ? { data: { path: end.field.node.path, replacements: [daysAfter(today, 30)] } } : {}),
    };
  },
};
