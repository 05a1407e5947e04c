import type { CodedWord, StemFinder } from '../knowledge/terms';
import { within } from '../text/within';
import type { ProseText } from './analysis';
import { defineRule } from './defineRule';
import { perText, perTextAlone } from './perText';

/**
 * The coded words of the whole text as a ratio, told once. Titles, headings and skills are exempt, and so is what
 * the text must say anyway: statements, pay, benefits, steps of hiring.
 */
export const genderBalance = defineRule({
  id: 'gender-balance',
  category: 'language',
  severity: 'hint',
  profiles: { internal: 'off' },
  options: { words: 6, share: 75 },
  *check({ analysis, facts, terms, words: { allow } }, { words, share }) {
    const finder = terms.stems(facts.language);
    if (!finder || facts.isFragment) return;
    const coded: CodedWord[] = [];
    for (const text of analysis.prose) {
      if (!counts(text)) continue;
      for (const each of codedIn(finder, text)) if (!allow.has(each.word)) coded.push(each);
    }
    const masculine = coded.filter(({ coding }) => coding === 'masculine');
    const percent = Math.round((100 * masculine.length) / Math.max(1, coded.length));
    if (masculine.length < words || percent < share) return;
    const feminine = coded.length - masculine.length;
    yield {
      span: facts.home('summary'),
      message: `${masculine.length} words here are read as masculine (${listed(masculine)}) and ${feminine} as feminine. In field studies, plainer wording brought more applications. No single word is wrong: replace some of them.`,
      // It is about all of the text.
      data: { path: [] },
    };
  },
});

/** Names of skills are not counted. */
function codedIn(finder: StemFinder, text: ProseText): readonly CodedWord[] {
  const words = wordsIn(finder, text);
  return words.length > 0 ? withoutSkills(words, text) : words;
}

const wordsIn = perTextAlone((finder: StemFinder, { tokens }) => finder.find(tokens));

const withoutSkills = perText((words: readonly CodedWord[], { mentions }) => {
  const isSkill = within(mentions);
  return words.filter(({ start, end }) => !isSkill(start, end));
});

const sections: ReadonlySet<unknown> = new Set([
  ...['summary', 'responsibilities', 'qualifications', 'organization', 'team', 'sections'],
]);

function counts({ node }: ProseText): boolean {
  return sections.has(node.path[0]);
}

/** Each word once, with how often it stands there, the most frequent first. */
function listed(coded: readonly CodedWord[]): string {
  const counted = new Map<string, number>();
  for (const { word } of coded) counted.set(word, (counted.get(word) ?? 0) + 1);
  const words = [...counted].sort((a, b) => b[1] - a[1]);
  const shown = words.slice(0, 8).map(([word, count]) => (count > 1 ? `${word} ×${count}` : word));
  return words.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}
