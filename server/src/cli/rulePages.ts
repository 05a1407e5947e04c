import type { Severity } from '../core/schema/finding';

/** What `server/data` says about a rule, or about a code of the format. */
export interface RulePage {
  readonly id: string;
  readonly kind: 'rule' | 'code';
  readonly category: string;
  /** Where nobody configured another one. */
  readonly severity: Severity | 'off';
  readonly title: string;
  readonly summary: string;
  readonly why: string;
  readonly fix?: string;
  readonly noFix?: string;
  /** The page that backs the rule. */
  readonly source?: string;
  /** The path of the page in the repository. */
  readonly page: string;
  /** All of the page that is beyond the above: examples and questions, as Markdown. */
  readonly text: string;
}

/** All rules, then all codes of the format. */
export async function readRulePages(): Promise<readonly RulePage[]> {
  return (await import('../../generated/rulePages')).pages;
}
