import type { Finding } from '../schema/finding';
import type { Rule, RuleInput, RuleKnowledge } from './types';

/** Runs the rules over one spec. One that throws is reported to the host and takes down no other. */
export function runRules(
  rules: readonly Rule[],
  input: RuleInput,
  { severityOf, onError }: Pick<RuleKnowledge, 'severityOf' | 'onError'> = {},
): Finding[] {
  return rules.flatMap((rule) => {
    const configured = severityOf?.(rule.id);
    if ((configured ?? rule.severity) === 'off') return [];
    try {
      return [...rule.check(input)].flatMap(({ severity: own, ...finding }): Finding[] => {
        const severity = configured ?? own ?? rule.severity;
        return severity === 'off' ? [] : [{ code: rule.id, severity, ...finding }];
      });
    } catch (error) {
      onError?.(rule.id, error);
      return [];
    }
  });
}
