import type { SpecContext } from '../context';
import { type SpecDocument, specAt } from '../document';
import type { ScoreCategory, ScoreWeights } from '../knowledge/scoreWeights';
import { kindOfCode, type RuleKnowledge } from '../rules';
import type { Finding } from '../schema/finding';
import { findings, isJudged } from './findings';

/** How good a posting is by its findings, from 0 to 100, and why. */
export interface Score {
  readonly value: number;
  readonly categories: readonly CategoryScore[];
  /** One for each finding, in source order; what they take away together is what is missing to 100. */
  readonly deductions: readonly Deduction[];
}

export interface CategoryScore extends ScoreCategory {
  /** Points that are left. */
  readonly value: number;
}

export interface Deduction {
  readonly finding: Finding;
  /** Title of the category. */
  readonly category: string;
  /** 0 where the rule or its category has already lost all that it can. */
  readonly points: number;
}

/**
 * The score of the spec at an offset.
 * @returns Undefined where there is nothing whole to judge: behind a slip of YAML, in fragments, and in files that
 * are no job descriptions.
 */
export function score(
  document: SpecDocument,
  context: SpecContext,
  knowledge: RuleKnowledge,
  offset: number,
): Score | undefined {
  const spec = specAt(document, offset);
  if (!spec || !isJudged(document, spec, context)) return undefined;
  return scoreOf(
    findings(document, context, knowledge).filter(({ span }) => specAt(document, span.start) === spec),
    knowledge.weights,
  );
}

/** The score that these findings make. */
export function scoreOf(found: readonly Finding[], how: ScoreWeights): Score {
  const left = new Map(how.categories.map(({ id, most }) => [id, most]));
  const spent = new Map<string, number>();
  // The gravest first, so that a category is used up by what matters most.
  const order = [...found].sort((a, b) => how.severities[b.severity] - how.severities[a.severity]);
  const points = new Map<Finding, number>();
  for (const finding of order) {
    const { code, severity } = finding;
    const full = how.severities[severity];
    const category = categoryOf(code, how);
    const ofRule = Math.max(0, full * how.repeats - (spent.get(code) ?? 0));
    const taken = Math.min(full, ofRule, left.get(category) ?? 0);
    points.set(finding, taken);
    spent.set(code, (spent.get(code) ?? 0) + taken);
    left.set(category, (left.get(category) ?? 0) - taken);
  }
  const categories = how.categories.map((each) => ({ ...each, value: left.get(each.id) ?? 0 }));
  return {
    value: categories.reduce((sum, { value }) => sum + value, 0),
    categories,
    deductions: found.map((finding) => ({
      finding,
      category: titleOf(categoryOf(finding.code, how), how),
      points: points.get(finding) ?? 0,
    })),
  };
}

function categoryOf(code: string, { rules, kinds, categories }: ScoreWeights): string {
  return rules[code] ?? kinds[kindOfCode(code)] ?? categories[0]?.id ?? '';
}

function titleOf(id: string, { categories }: ScoreWeights): string {
  return categories.find((category) => category.id === id)?.title ?? id;
}
