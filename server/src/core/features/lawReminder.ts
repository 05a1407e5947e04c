import type { SpecContext } from '../context';
import { mergeBases, type SpecDocument } from '../document';
import { createRuleInput, lawsOf, lawsOverdue, type RuleKnowledge } from '../rules';
import { isJudged } from './findings';

/**
 * What to tell once where there are no house rules to tell it in: that the tables of laws are old, when one of them
 * holds for a job of the file, or may hold.
 */
export function lawReminder(
  document: SpecDocument,
  context: SpecContext,
  knowledge: RuleKnowledge,
): string | undefined {
  if (context.house?.document) return undefined;
  const judged = document.specs.filter((spec) => isJudged(document, spec, context));
  if (judged.length === 0) return undefined;
  const { today } = context;
  const message = lawsOverdue(knowledge.laws, today, knowledge.settings);
  if (message === undefined) return undefined;
  const concerned = judged.some((spec) => {
    const merged = mergeBases(document, spec, context);
    return lawsOf(createRuleInput({ document, spec, merged, complete: true, today }, knowledge)).length > 0;
  });
  return concerned ? message : undefined;
}
