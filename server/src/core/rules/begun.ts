import { resolveAlias, type SpecNode } from '../document';
import { countWords } from '../text/words';
import type { SpecFacts } from './facts';

/**
 * True for a file that has only just been begun: its summary and duties together hold fewer than ten words,
 * and sections that each one needs are not there yet. Its author knows that the rest is missing.
 */
export function isJustBegun(facts: SpecFacts): boolean {
  if (facts.field('qualifications') && facts.field('skills')) return false;
  const words = countIn(facts.field('summary')?.node) + countIn(facts.field('responsibilities')?.node);
  return words < enough;
}

const enough = 10;

function countIn(node: SpecNode | undefined): number {
  const value = node && resolveAlias(node);
  if (value?.kind === 'list')
    return value.items.reduce((sum, item) => (sum < enough ? sum + countIn(item.value) : sum), 0);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? countWords(value.value, enough) : 0;
}
