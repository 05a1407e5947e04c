import { inQuotes } from '../text/inQuotes';
import { claimsIn, wordsBefore } from './claims';
import { smallNumber, smallNumberOf } from './numberWords';
import { sentenceAround } from './sentences';
import type { Rule } from './types';

/** The text asks for more or fewer years of experience than `experience.years`. */
export const yearsContradiction: Rule = {
  id: 'years-contradiction',
  category: 'contradictions',
  severity: 'warning',
  *check(input) {
    const field = input.facts.field('experience', 'years');
    const years = field?.number;
    if (!field || years === undefined) return;
    for (const claim of claimsIn(input, pattern, mayBe)) {
      const { path } = claim.prose.node;
      if (path[0] !== 'qualifications' || path[1] === 'preferred') continue;
      const sentence = sentenceAround(claim.prose.prose.text, claim);
      const [, low = '', high, ofWhat] = claim.match;
      const least = smallNumberOf(low);
      const most = high === undefined ? undefined : smallNumberOf(high);
      if (beside.test(sentence.text) || limit.test(wordsBefore(claim))) continue;
      const isMore = least > years;
      // Fewer years of one thing go well with more in all.
      const behind = claim.prose.prose.text.slice(claim.end, claim.end + 20);
      const isLess = (most ?? least) < years && ofWhat === undefined && /^\s*(?:$|[.;)])/.test(behind);
      if (!isMore && !isLess) continue;
      yield {
        span: claim.prose.prose.toSource(claim.start, claim.end),
        message: `The text asks for ${claim.match[0].trim()}, experience.years says ${years}. Candidates and job boards take the one they see first: make them agree.`,
        related: [{ span: field.span, message: `${inQuotes(years)} is here.` }],
        ...(field.own ? { data: { path: field.node.path, setTo: String(least) } } : {}),
      };
    }
  },
};

const adjective =
  '(?:professional|relevant|work|working|practical|hands-on|industry|related|prior|previous|full-time|proven|solid|progressive)';

const pattern = new RegExp(
  `(?<![\\w.,-])(${smallNumber})(?:\\s?\\+|\\sor\\smore|\\splus)?(?:\\s?(?:-|–|to)\\s?(${smallNumber})\\+?)?\\s(?:years?|yrs?)['’]?\\s(?:of\\s)?(?:${adjective}\\s){0,3}((?:[\\p{L}/-]{1,30}\\s){1,3})?experience\\b`,
  'giu',
);

/** Somebody else's years, or one of several ways. */
const beside =
  /\b(?:we|our|us|team|company|combined|customers?|clients?|founded|preferred|ideally|bonus|nice)\b|\bor\b(?! more\b)|\bplus\b(?! years)|\bmaster|\bdegree/i;

const limit = /\b(?:up to|at most|no more than|less than|fewer than|under|max(?:imum)?)\b/i;

const mayBe = /experience/i;
