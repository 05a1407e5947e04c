import type { Span } from '../document';
import { numberWords } from './numberWords';

/** A number of years of experience that a text asks for. Places are in the text. */
export interface AskedYears extends Span {
  /** The least: of "3 to 5 years", 3. */
  readonly years: number;
  /** The most, where the text says so: "3 to 5 years". */
  readonly upTo: number | undefined;
}

/** "5+ years of professional experience", "at least three years' experience", "3-5 years of relevant work". */
export function askedYears(text: string): AskedYears[] {
  return [...text.matchAll(pattern)].flatMap((match): AskedYears[] => {
    const [whole, least = '', most] = match;
    const years = numberOf(least);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (years === undefined || limit.test(before) || age.test(before)) return [];
    const upTo = most === undefined ? undefined : numberOf(most);
    return [{ start: match.index, end: match.index + whole.length, years, upTo }];
  });
}

/** A number written as digits, or as a word up to twenty. */
function numberOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const at = numberWords.indexOf(written.toLowerCase());
  return at < 0 ? undefined : at + 1;
}

/** For patterns: digits or a word. */
export const numberWord = `\\d{1,2}|${numberWords.join('|')}`;

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£+-])(${numberWord})(?:\\s?\\+|\\s(?:plus|or\\smore))?(?:\\s?(?:-|–|—|to)\\s?(${numberWord})\\+?)?` +
    `[\\s-]years?(?:['’])?(?:\\s(?:of|in|or\\smore|or\\smore\\sof))?(?:\\s(?:proven|solid|professional|commercial|practical|hands-on|relevant|related|prior|previous|progressive|industry|work|working|software|development|back-end|front-end|nursing|teaching|sales|management|engineering)){0,3}\\sexperience(?![\\p{L}\\p{N}])`,
  'giu',
);

const limit =
  /(?:\bup to|\bat most|\bmax(?:imum)?\.?(?: of)?|\bno more than|\bnot more than|\bless than|\bfewer than|\bunder)\s$/i;
const age = /(?:\bour|\bwe have|\bcombined|\btogether|\bwith over|\bteam has)\s(?:\w+\s){0,2}$/i;
