import { resolveAlias, type SpecNode } from '../document';
import { countWords } from '../text/words';
import type { SpecFacts } from './facts';

/**
 * True for a file that has only just been begun: its summary and duties together hold fewer than ten words.
 * Its author knows that the rest is missing.
 */
export function isJustBegun(facts: SpecFacts): boolean {
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
