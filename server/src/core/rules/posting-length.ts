import { resolveAlias, type SpecNode } from '../document';
import { schemaAt } from '../schema/lookup';
import { countWords } from '../text/words';
import { isJustBegun } from './begun';
import { defineRule } from './defineRule';

/** A posting that is far shorter or longer than those that get answers. Questions and statements do not count. */
export const postingLength = defineRule({
  id: 'posting-length',
  category: 'structure',
  severity: 'hint',
  profiles: { internal: 'off' },
  options: { minWords: 50, maxWords: 1000 },
  *check({ facts, merged, complete }, { minWords, maxWords }) {
    if (!complete || facts.isFragment || isJustBegun(facts)) return;
    const words = merged.root ? wordsIn(merged.root) : 0;
    if (words < minWords) {
      yield {
        span: facts.home(),
        message: `The whole posting has about ${words} words, and postings of less than ${minWords} leave most questions open. Say more about the work, the team and the terms.`,
      };
    } else if (words > maxWords) {
      yield {
        span: facts.home(),
        message: `The whole posting has about ${words} words. Few people read more than ${maxWords}: leave out what does not help somebody to decide whether to apply.`,
      };
    }
  },
});

/** Candidates open these when they need them. */
const apart: ReadonlySet<string | number | undefined> = new Set(['faqs', 'statements']);

function wordsIn(node: SpecNode): number {
  const value = resolveAlias(node);
  if (!value || apart.has(value.path[0])) return 0;
  if (value.kind === 'map') return value.entries.reduce((sum, entry) => sum + wordsIn(entry.value), 0);
  if (value.kind === 'list') return value.items.reduce((sum, item) => sum + wordsIn(item.value), 0);
  if (typeof value.value !== 'string') return 0;
  return isRead(value.path) ? countWords(value.value) : 0;
}

function isRead(path: SpecNode['path']): boolean {
  return path[0] === 'skills' || path[0] === 'title' || schemaAt(path)?.['x-prose'] !== undefined;
}
