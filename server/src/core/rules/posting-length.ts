import { resolveAlias, type SpecNode } from '../document';
import { countWords } from '../text/words';
import { isJustBegun } from './begun';
import { defineRule } from './defineRule';
import type { RuleInput } from './types';
import { wordsOf } from './wordCount';

/** A posting that is far shorter or longer than those that get answers. Questions and statements do not count. */
export const postingLength = defineRule({
  id: 'posting-length',
  category: 'structure',
  severity: 'hint',
  profiles: { internal: 'off' },
  options: { minWords: 50, maxWords: 1000 },
  *check(input, { minWords, maxWords }) {
    const { facts, complete } = input;
    if (!complete || facts.isFragment || (isJustBegun(facts) && !facts.field('summary'))) return;
    const fields = readInOneGo.flatMap((key) => facts.field(key) ?? []);
    // A skill that is listed twice says no more than one.
    const skills = new Set(input.analysis.listed.map(({ skill, name }) => skill?.name ?? name));
    const words = fields.reduce(
      (sum, { node }) => sum + wordsIn(node, input),
      countWords([...skills].join(' ')),
    );
    const about = `Without questions and statements, the posting has about ${words} words`;
    if (words < minWords) {
      yield {
        span: facts.home(),
        message: `${about}, and postings of fewer than ${minWords} leave most questions open. Say more about the work, the team and the terms.`,
        data: { path: [], subject: words * 2 < minWords ? 'tiny' : 'short' },
      };
    } else if (words > maxWords) {
      yield {
        span: facts.home(),
        message: `${about}. Few people read more than ${maxWords}: leave out what does not help somebody to decide whether to apply.`,
        data: { path: [] },
      };
    }
  },
});

/** What candidates read in one go. Questions and statements are opened when somebody needs them. */
const readInOneGo: readonly string[] = [
  ...['title', 'summary', 'team', 'responsibilities', 'qualifications', 'experience', 'employment'],
  ...['compensation', 'benefits', 'hiringProcess', 'organization', 'sections'],
];

function wordsIn(node: SpecNode, input: RuleInput): number {
  const value = resolveAlias(node);
  if (value?.kind === 'map')
    return value.entries.reduce((sum, entry) => sum + wordsIn(entry.value, input), 0);
  if (value?.kind === 'list') return value.items.reduce((sum, item) => sum + wordsIn(item.value, input), 0);
  if (typeof value?.value !== 'string') return 0;
  const text = input.textOf(value);
  return text ? wordsOf(text) : countWords(value.value);
}
