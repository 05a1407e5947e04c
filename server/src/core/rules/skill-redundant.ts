import { inQuotes } from '../text/inQuotes';
import { listedHere, type SkillUse } from './skillUses';
import type { Rule } from './types';

/**
 * A broad skill beside a narrower one that already says it. Only where it truly adds nothing: "SQL" beside
 * "PostgreSQL" or "CI/CD" beside "GitHub Actions" are listed on purpose.
 */
export const skillRedundant: Rule = {
  id: 'skill-redundant',
  category: 'skills',
  severity: 'hint',
  *check({ analysis: { listed } }) {
    for (const use of listed) {
      const narrower =
        isBare(use) && use.skill && addNothing.has(use.skill.name) ? narrowerOf(use, listed) : [];
      const [first] = narrower;
      if (!first) continue;
      const names = narrower.map(({ name }) => inQuotes(name)).join(', ');
      yield {
        span: use.node.range,
        message: messageFor(use.name, names),
        related: narrower.map(listedHere),
        data: { path: use.item.path, fixes: ['take-out'] },
      };
    }
  },
};

function messageFor(broad: string, narrower: string): string {
  return `${inQuotes(broad)} says nothing new beside ${narrower}: the narrower name tells candidates what you need. Remove the broad one, or name what else you mean by it.`;
}

/**
 * Skills of the catalog that say nothing beside a narrower one: suites beside one of their programs, families
 * beside one of their members, and fields whose narrower ones repeat the whole field.
 */
export const addNothing: ReadonlySet<string> = new Set([
  'Microsoft 365',
  'Google Workspace',
  'Adobe Creative Cloud',
  'SAP',
  'Salesforce',
  'VMware',
  'Six Sigma',
  'Sales',
  'Litigation',
  'SEO',
]);

/** What carries a level, years or a note says more than its name. */
function isBare({ item }: SkillUse): boolean {
  return item.kind === 'scalar' || (item.kind === 'map' && item.entries.length === 1);
}

function narrowerOf({ skill, list }: SkillUse, listed: readonly SkillUse[]): SkillUse[] {
  return listed.filter((other) => other.list === list && skill && other.skill?.broader === skill.name);
}
