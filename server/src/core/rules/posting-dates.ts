import { daysBetween } from './dates';
import { defineRule } from './defineRule';
import { type DayField, dayAt, isClosed } from './postingDates';
import type { Rule, RuleFinding, RuleInput } from './types';

/** Days of a posting that do not go together, or that have passed. */
export const postingDates: Rule = defineRule({
  id: 'posting-dates',
  category: 'publishing',
  severity: 'warning',
  options: { oldAfterDays: 90 },
  *check(input, { oldAfterDays }) {
    const { facts, today } = input;
    if (facts.isFragment) return;
    const posted = dayAt(input, 'posting', 'datePosted');
    const end = dayAt(input, 'posting', 'validThrough');
    const start = dayAt(input, 'employment', 'startDate');
    if (posted && end && end.day < posted.day) yield endsFirst(posted, end);
    if (isClosed(input)) return;
    const isOpen = facts.field('posting', 'status')?.text === 'open';
    if (posted && isOpen && posted.day > today) yield notYet(posted, today);
    if (start && start.day < today) yield hasBegun(start);
    else if (start && end && start.day <= end.day) yield beginsFirst(start, end);
    if (posted && isOpen && !end && daysBetween(posted.day, today) > oldAfterDays) yield isOld(posted, input);
  },
});

function endsFirst(posted: DayField, end: DayField): RuleFinding {
  const swap = posted.field.own && end.field.own;
  return {
    span: end.field.span,
    message: `The last day to apply, ${end.day}, is before the day the posting was published, ${posted.day}. Search engines refuse such a posting.`,
    related: [{ span: posted.field.span, message: 'Published on this day.' }],
    ...(swap ? { data: { path: end.field.node.path, swapWith: posted.field.node.path } } : {}),
  };
}

function notYet({ day, field }: DayField, today: string): RuleFinding {
  return {
    span: field.span,
    severity: 'info',
    message: `The posting is open, but ${day} is still to come. Name the day it was first published, or set the status to draft until then.`,
    ...(field.own ? { data: { path: field.node.path, replacements: [today] } } : {}),
  };
}

function hasBegun({ day, field }: DayField): RuleFinding {
  return {
    span: field.span,
    severity: 'info',
    message: `The job was to start on ${day}, which has passed. Name a later day, or write “As soon as possible”.`,
    ...(field.own ? { data: { path: field.node.path, replacements: ['As soon as possible'] } } : {}),
  };
}

function beginsFirst(start: DayField, end: DayField): RuleFinding {
  return {
    span: start.field.span,
    severity: 'info',
    message: `The job starts on ${start.day}, while people can still apply until ${end.day}. Leave time to choose and to give notice.`,
    related: [{ span: end.field.span, message: 'The last day to apply.' }],
    ...(start.field.own
      ? { data: { path: start.field.node.path, replacements: ['As soon as possible'] } }
      : {}),
  };
}

function isOld({ day, field }: DayField, { today }: RuleInput): RuleFinding {
  return {
    span: field.span,
    severity: 'hint',
    message: `The posting has been open for ${daysBetween(day, today)} days without a last day to apply. If the job is filled, close it; if not, a new look at the text may help. Keep this day as it is: search engines punish refreshed ones.`,
  };
}
