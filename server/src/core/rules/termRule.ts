import { inQuotes } from '../text/inQuotes';
import { inCaseOf } from '../text/letterCase';
import { quotable } from '../text/quotable';
import type { ProseText } from './analysis';
import { cleanTitle, safelyCleanTitle } from './cleanTitle';
import { type SpecTerm, termsOf } from './termHits';
import type { Rule, RuleFinding, RuleHead, RuleInput } from './types';

/** A rule that reports the words which `server/data/terms` has for it. */
export function termRule(head: RuleHead): Rule {
  return {
    ...head,
    *check(input) {
      for (const term of termsOf(head.id, input)) yield termFinding(term, input);
    },
  };
}

function termFinding({ hit, span, flagged, text }: SpecTerm, input: RuleInput): RuleFinding {
  const { severity, safe } = hit.group;
  const replacements = hit.replacements.map((words) => inCaseOf(flagged, words));
  return {
    span,
    message: messageFor(flagged, hit.group.why, replacements[0], hit.group.write),
    ...(severity ? { severity } : {}),
    ...(replacements.length > 0
      ? {
          data: {
            replacements,
            ...(safe ? { safe } : {}),
            ...wholeTitle(text, hit, replacements[0] ?? '', input),
          },
        }
      : {}),
  };
}

/** Where more of a title is wrong than this word, all of it is put right together. */
function wholeTitle(
  title: ProseText,
  { start, end, group }: SpecTerm['hit'],
  words: string,
  input: RuleInput,
) {
  if (!input.analysis.titles.includes(title)) return {};
  const { text } = title.prose;
  const { path } = title.node;
  const single = text.slice(0, start) + words + text.slice(end);
  const clean = cleanTitle(title.node, input);
  const rewritten = clean === single || clean === '' ? {} : { path, rewritten: clean };
  const safe = group.safe ? safelyCleanTitle(title.node, input) : single;
  return safe === single || safe === '' ? rewritten : { ...rewritten, path, rewrittenSafely: safe };
}

function messageFor(
  flagged: string,
  why: string,
  replacement: string | undefined,
  advice: string | undefined,
): string {
  const start = `${inQuotes(quotable(flagged))} ${why}.`;
  if (replacement === undefined) return advice ? `${start} ${capitalized(advice)}.` : start;
  return `${start} Write ${inQuotes(replacement)}${advice ? `, or ${advice}` : ''}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
