import type { Span } from '../document';
import type { Mention } from '../knowledge/mentions';
import { numberWords } from './numberWords';

/** "10+ years of Docker and Kubernetes": how long a text asks for which skills. Places are in the text. */
export interface YearPhrase extends Span {
  /** The least that is asked for: of "3 to 5 years", 3. */
  readonly years: number;
  /** The years hold for each of these; in order. */
  readonly skills: readonly Mention[];
  /** One of the skills is enough. */
  readonly choice: boolean;
}

/** The skills with years in a text. Years that belong to nothing in particular, or only at most, are left out. */
export function yearPhrases(text: string, mentions: readonly Mention[]): YearPhrase[] {
  if (mentions.length === 0) return [];
  let next = 0;
  return [...text.matchAll(years)].flatMap((match): YearPhrase | [] => {
    const start = match.index;
    const end = start + match[0].length;
    while ((mentions[next]?.start ?? end) < end) next++;
    const asked = numberOf(match[1] ?? '');
    if (asked === undefined || upperLimit.test(text.slice(Math.max(0, start - 24), start))) return [];
    const found =
      skillsBehind(text, end, mentions, next) ?? skillBefore(text, { start, end }, mentions[next - 1]);
    return found ? { start, end, years: asked, ...found } : [];
  });
}

type Found = Pick<YearPhrase, 'skills' | 'choice'>;

const number = `\\d{1,2}|${numberWords.join('|')}`;

/** "10+ years", "ten or more years", "3 to 5 years", "8-year", "a decade". */
const years = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£+-])(?:(${number})(?:\\s{0,2}\\+|\\s{1,2}plus|\\s{1,2}or\\s{1,2}more)?` +
    `(?:\\s{0,2}(?:-|–|—|to)\\s{0,2}(?:${number})\\+?)?(?:\\s{1,3}|-)(?:full\\s)?(?:years?|yrs?)(?![\\p{L}\\p{N}]))`,
  'giu',
);

const upperLimit =
  /(?:\bup to|\bat most|\bmax(?:imum)?\.?(?: of)?|\bno more than|\bless than|\bfewer than|\bunder|\bwithin|\bfirst|\bnext|\bevery)\s{1,3}$/i;

/** Words between the years and the skill that leave no doubt that they belong together. */
const connected =
  /^(?:['’]s?|\+)?(?:\s+(?:of|in|with|on|using|the|a|an|as|and|hands-on|hands|professional|practical|commercial|production|proven|solid|strong|relevant|recent|real-world|work|working|work-related|full-time|experience|expertise|exp|knowledge|practice|use|programming|coding|developing|development|building|writing|administering|administration|operating|running|managing|designing|maintaining|deploying))*[\s*_`("“[]+$/i;

/** Between two skills that share the years. */
const shared = /^[\s*_`)"”\]]*(?:,|\/|&|\+|\band\b|\bor\b|,\s*and\b|,\s*or\b|\band\/or\b)[\s*_`("“[]*$/i;

/** Behind the skills: something else would be accepted too. */
const openEnd =
  /^[\s*_`)"”\],]*(?:\(?or|and\/or|\/)\s+(?:an?\s+)?(?:similar|comparable|equivalent|another|other|related|any)\b/i;

/** Longer lists are no sentence any more. */
const mostShared = 20;

function skillsBehind(
  text: string,
  end: number,
  mentions: readonly Mention[],
  at: number,
): Found | undefined {
  const first = mentions[at];
  if (!first || first.start - end > 80 || !connected.test(text.slice(end, first.start))) return undefined;
  const skills = [first];
  let choice = false;
  let last = first;
  for (let index = at + 1; index < mentions.length && skills.length < mostShared; index++) {
    const next = mentions[index] ?? last;
    const between = text.slice(last.end, next.start);
    if (between.length > 20 || !shared.test(between)) break;
    choice ||= /\bor\b|\//i.test(between);
    skills.push(next);
    last = next;
  }
  return openEnd.test(text.slice(last.end, last.end + 40)) ? undefined : { skills, choice };
}

/** "Kubernetes (10+ years)", "Kubernetes: at least ten years", "Kubernetes experience of 10+ years". */
function skillBefore(text: string, { start, end }: Span, skill: Mention | undefined): Found | undefined {
  if (!skill || skill.end > start || start - skill.end > 50) return undefined;
  const isTied =
    /^[\s*_`)"”\]]*(?:[:(]|(?:\s+(?:experience|expertise|knowledge|development|programming|for|of|with))+)[\s*_`:("“]*(?:(?:at least|a minimum of|minimum of|minimum|min\.?|over|more than)\s+)?[*_`]*$/i.test(
      text.slice(skill.end, start),
    );
  const isClosed = /^(?:['’]s?)?(?:\s+(?:of\s+)?(?:experience|use))?[*_`]*(?:[).,;!]|\s*$|\s*\n)/i.test(
    text.slice(end, end + 40),
  );
  return isTied && isClosed ? { skills: [skill], choice: false } : undefined;
}

function numberOf(written: string): number | undefined {
  const at = numberWords.indexOf(written.toLowerCase());
  if (at >= 0) return at + 1;
  return /^\d+$/.test(written) ? Number(written) : undefined;
}
