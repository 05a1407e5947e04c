import { inCaseOf } from '../text/letterCase';
import { type SpecTerm, termsOf } from './termHits';
import type { Rule, RuleFinding, RuleHead } from './types';

/** A rule that reports the words which `server/data/terms` has for it. */
export function termRule(head: RuleHead): Rule {
  return {
    ...head,
    *check(input) {
      for (const term of termsOf(head.id, input)) yield termFinding(term);
    },
  };
}

function termFinding({ hit, span, flagged }: SpecTerm): RuleFinding {
  const { severity, safe } = hit.group;
  const replacements = hit.replacements.map((words) => inCaseOf(flagged, words));
  return {
    span,
    message: messageFor(flagged, hit.group.why, replacements[0], hit.group.write),
    ...(severity ? { severity } : {}),
    ...(replacements.length > 0 ? { data: { replacements, ...(safe ? { safe } : {}) } } : {}),
  };
}

function messageFor(
  flagged: string,
  why: string,
  replacement: string | undefined,
  advice: string | undefined,
): string {
  const start = `“${flagged}” ${why}.`;
  if (replacement === undefined) return advice ? `${start} ${capitalized(advice)}.` : start;
  return `${start} Write “${replacement}”${advice ? `, or ${advice}` : ''}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
