import { valueNode } from '../document';
import { moneyIn } from './money';
import { perWording } from './perText';
import type { RuleInput } from './types';

/** What a spec says about the pay in its fields. */
export interface PayFields {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
  readonly period: string | undefined;
}

export function payFields({ facts }: Pick<RuleInput, 'facts'>): PayFields {
  const number = (key: string): number | undefined => facts.field('compensation', key)?.number;
  return {
    min: number('min'),
    max: number('max'),
    amount: number('amount'),
    currency: facts.field('compensation', 'currency')?.text,
    period: facts.field('compensation', 'period')?.text,
  };
}

export function hasFigure({ min, max, amount }: PayFields): boolean {
  return min !== undefined || max !== undefined || amount !== undefined;
}

/** True where candidates can read an amount of pay in the text of the posting. */
export function saysPayInText({ analysis }: RuleInput): boolean {
  // Prose of this file only; what a base says about pay says it in its fields.
  return analysis.prose.some((text) => moneyOf(text).some(({ isPay }) => isPay));
}

/** The amounts of money in a text, at places in the text. */
export const moneyOf = perWording(({ text }) => moneyIn(text));

/** Nobody is paid, or nobody can apply any more: nothing is asked of the pay. */
export function needsNoPay({ facts, complete }: RuleInput): boolean {
  if (!complete || facts.isFragment || facts.field('posting', 'status')?.text === 'closed') return true;
  const type = facts.field('employment', 'type')?.node;
  const types = type?.kind === 'list' ? type.items.map(({ value }) => value) : type ? [type] : [];
  return types.length > 0 && types.every((node) => node.kind === 'scalar' && node.value === 'volunteer');
}

/** Sections of their own that tell the benefits. */
export function tellsBenefits({ facts }: RuleInput): boolean {
  if (facts.field('benefits')) return true;
  const sections = facts.field('sections')?.node;
  if (sections?.kind !== 'list') return false;
  return sections.items.some(({ value }) => {
    const title = valueNode(value, 'title');
    return title?.kind === 'scalar' && benefitsHeading.test(String(title.value));
  });
}

const benefitsHeading =
  /benefit|perk|what (?:we|you)(?: will|['’]ll)? (?:offer|get)|wir bieten|leistungen|vorteile|avantages/i;
