import { perWording } from './perText';
import { type DayField, dayAt } from './postingDates';
import type { Rule, RuleFinding, RuleInput } from './types';
import { isOn, writtenDates } from './writtenDates';

/** The text names another last day to apply, or another start, than the fields. */
export const datesContradiction: Rule = {
  id: 'dates-contradiction',
  category: 'contradictions',
  severity: 'warning',
  *check(input) {
    const end = dayAt(input, 'posting', 'validThrough');
    const start = dayAt(input, 'employment', 'startDate');
    if (end)
      yield* compare(
        input,
        end,
        deadline,
        'The text says that people can apply until',
        'posting.validThrough',
      );
    if (start)
      yield* compare(input, start, begins, 'The text says that the job starts on', 'employment.startDate');
  },
};

function* compare(
  { analysis }: RuleInput,
  { day, field }: DayField,
  leadIn: RegExp,
  says: string,
  key: string,
): Iterable<RuleFinding> {
  for (const each of analysis.prose) {
    const dates = datesIn(each);
    const { node, text } = each;
    if (dates.length === 0 || node.path[0] === 'organization' || node.path[0] === 'benefits') continue;
    const { prose } = each;
    for (const date of dates) {
      if (isOn(date, day) || !leadIn.test(text.slice(Math.max(0, date.start - 60), date.start))) continue;
      yield {
        span: prose.toSource(date.start, date.end),
        message: `${says} ${text.slice(date.start, date.end)}, ${key} says ${day}. Make them agree.`,
        related: [{ span: field.span, message: `${day} is here.` }],
        data: { replacements: [date.write(day)] },
      };
    }
  }
}

const datesIn = perWording(({ text }) => writtenDates(text));

const near =
  '[\\s*_:]{0,4}(?:is |ist |are |on |in |by |until |no later than |before |am |bis |zum |the |der ){0,3}[\\s*_]{0,4}$';

const deadline = new RegExp(
  `(?:\\b(?:apply|application deadline|deadline for applications|closing date|applications (?:close|are due|are accepted|are open|must be (?:received|submitted|in))|submit your application|send your (?:application|r[ée]sum[ée]|cv)|bewerbungsschluss|bewerben sie sich|bewerbungsfrist)(?: to us)?)${near}`,
  'i',
);

const begins = new RegExp(
  `\\b(?:start date|start of work|(?:position|role|job|contract) (?:starts|begins)|you (?:will |would )?(?:start|begin)|eintrittsdatum|arbeitsbeginn|die stelle beginnt)${near}`,
  'i',
);
