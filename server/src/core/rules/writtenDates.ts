import type { Span } from '../document';

/** A date in a text; the parts that it does not name are undefined. */
export interface WrittenDate extends Span {
  readonly year: number | undefined;
  /** 1 for January. */
  readonly month: number;
  readonly day: number | undefined;
  /** Writes another day, YYYY-MM-DD, the same way. */
  write(date: string): string;
}

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const german = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const names = `(${[...new Set([...english, ...german])].join('|')})`;

const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
/** "March 3, 2027", "March 3rd", "March 2027". */
const monthFirst = new RegExp(
  `\\b${names} (?:(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?|(\\d{4}))`,
  'g',
);
/** "3 March 2027", "3. März 2027". */
const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${names}(?: (\\d{4}))?`, 'g');

/** The dates with a month in a text, in order. Figures such as 3/4/27 are left out: nobody knows which is the day. */
export function writtenDates(text: string): WrittenDate[] {
  if (!/\d/.test(text)) return [];
  const found = [
    ...[...text.matchAll(iso)].map((m) => dateOf(m, m[1], Number(m[2]), m[3], (date) => date)),
    ...[...text.matchAll(dayFirst)].map((m) => {
      const isGerman = german.includes(m[2] ?? '') && /^\d{1,2}\./.test(m[0]);
      return dateOf(m, m[3], monthOf(m[2]), m[1], (date) => {
        const [year, month, day] = date.split('-').map(Number);
        const name = (isGerman ? german : english)[(month ?? 1) - 1];
        return `${day}${isGerman ? '.' : ''} ${name}${m[3] ? ` ${year}` : ''}`;
      });
    }),
    ...[...text.matchAll(monthFirst)].map((m) =>
      dateOf(m, m[3] ?? m[4], monthOf(m[1]), m[2], (date) => {
        const [year, month, day] = date.split('-').map(Number);
        const name = english[(month ?? 1) - 1];
        if (m[2] === undefined) return `${name} ${year}`;
        return `${name} ${day}${m[3] ? `, ${year}` : ''}`;
      }),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, at) => at === 0 || date.start >= (found[at - 1]?.end ?? 0));
}

function monthOf(name = ''): number {
  const at = english.indexOf(name);
  return (at >= 0 ? at : german.indexOf(name)) + 1;
}

function dateOf(
  match: RegExpExecArray,
  year: string | undefined,
  month: number,
  day: string | undefined,
  write: WrittenDate['write'],
): WrittenDate {
  return {
    start: match.index,
    end: match.index + match[0].length,
    year: year === undefined ? undefined : Number(year),
    month,
    day: day === undefined ? undefined : Number(day),
    write,
  };
}

/** True where a day, YYYY-MM-DD, may be the date that is written. */
export function isOn({ year, month, day }: WrittenDate, date: string): boolean {
  const [itsYear, itsMonth, itsDay] = date.split('-').map(Number);
  return (
    (year === undefined || year === itsYear) && month === itsMonth && (day === undefined || day === itsDay)
  );
}
