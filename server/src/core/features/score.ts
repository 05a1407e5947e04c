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
  const gone = new Set<string>();
  const points = new Map<Finding, number>();
  const order = found
    .map((finding) => toWeigh(finding, how))
    // The gravest first, so that a category is used up by what matters most.
    .sort((a, b) => b.full + worth(b.lacks, how) - a.full - worth(a.lacks, how));
  for (const { finding, lacks, full, purse, limit } of order) {
    const { id = '' } = categoryOf(finding, how) ?? {};
    const room = left.get(id) ?? 0;
    const before = spent.get(purse) ?? 0;
    // Of a section that is not there, nothing else can be lacking.
    const fresh = lacks.filter((lack) => !gone.has(lack.replace(/\..*/, '')));
    const isEcho = lacks.length > 0 && fresh.length === 0;
    const taken = isEcho ? 0 : Math.min(room, Math.max(worth(fresh, how), Math.min(full, limit - before)));
    for (const lack of fresh) if (lack in how.sections) gone.add(lack);
    points.set(finding, taken);
    spent.set(purse, before + taken);
    left.set(id, room - taken);
  }
  const categories = how.categories.map((each) => ({ ...each, value: left.get(each.id) ?? 0 }));
  return {
    value: categories.reduce((sum, { value }) => sum + value, 0),
    categories,
    deductions: found.map((finding) => ({
      finding,
      category: categoryOf(finding, how)?.title ?? '',
      points: points.get(finding) ?? 0,
    })),
  };
}

interface ToWeigh {
  readonly finding: Finding;
  /** Sections that are not there, keys that are not there in them, or what is said of a whole posting. */
  readonly lacks: readonly string[];
  /** Points of the finding, where nothing is lacking. */
  readonly full: number;
  /** Findings of one purse take no more than its limit. */
  readonly purse: string;
  readonly limit: number;
}

function toWeigh(finding: Finding, how: ScoreWeights): ToWeigh {
  const { code, severity, data: { path, keys, subject = '' } = {} } = finding;
  const usual = how.severities[severity];
  const lacks = path ? (keys?.map((key) => [...path, key].join('.')) ?? [subject]) : [];
  const section = how.empty.includes(code) ? `${path?.[0]}` : '';
  // What only has to be filled in is worth a little more than nothing.
  const most = worth([section], how) - 1;
  const isFilled = most >= usual;
  return {
    finding,
    lacks,
    full: isFilled && path?.length === 1 ? most : usual,
    purse: isFilled ? section : code,
    limit: isFilled ? most : usual * how.repeats,
  };
}

function worth(lacks: readonly string[], { sections }: ScoreWeights): number {
  return lacks.reduce((sum, lack) => sum + (sections[lack] ?? 0), 0);
}

function categoryOf({ code }: Finding, { categories }: ScoreWeights): ScoreCategory | undefined {
  const kind = kindOfCode(code);
  return (
    categories.find(({ rules }) => rules.includes(code)) ??
    categories.find(({ kinds }) => kinds.includes(kind))
  );
}
