import type { Finding, Severity } from '../schema/finding';
import { defaultSettings } from '../schema/ruleSettings';
import type { Rerun } from './reruns';
import type { Rule, RuleHead, RuleInput, RuleKnowledge } from './types';

/**
 * Runs the rules over one spec. One that throws is reported to the host and takes down no other.
 * @param rerun What is known of the last version: a rule runs again only where something it asked for has changed.
 */
export function runRules(
  rules: readonly Rule[],
  input: RuleInput,
  { settings, onError }: Pick<RuleKnowledge, 'settings' | 'onError'> = {},
  rerun?: Rerun,
): Finding[] {
  return rules.flatMap((rule) => {
    const usual = severityOf(rule, settings);
    if (usual === 'off') return [];
    const before = rerun?.reuse(rule.id);
    if (before) return before;
    const isConfigured = settings?.severities.has(rule.id) === true;
    try {
      const { value: found, parts } = input.reads.record(() => {
        const findings: Finding[] = [];
        for (const { severity: own, ...finding } of rule.check(input))
          findings.push({ code: rule.id, severity: isConfigured ? usual : (own ?? usual), ...finding });
        return findings;
      });
      rerun?.keep(rule.id, found, parts);
      return found;
    } catch (error) {
      onError?.(rule.id, error);
      return [];
    }
  });
}

/** How loudly a rule speaks: as the house says, else as the profile says, else as it always does. */
export function severityOf(rule: RuleHead, settings = defaultSettings): Severity | 'off' {
  return settings.severities.get(rule.id) ?? rule.profiles?.[settings.profile] ?? rule.severity;
}
