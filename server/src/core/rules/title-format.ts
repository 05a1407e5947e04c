import { inQuotes } from '../text/inQuotes';
import { cleanTitle, longestTitle, partsOf } from './cleanTitle';
import { defineRule } from './defineRule';
import { isInCapitals } from './titleCase';
import { type TitlePartKind, withoutParts } from './titleParts';
import type { RuleFinding } from './types';

/** A title with more in it than the name of the job: search engines and job boards do not match it. */
export const titleFormat = defineRule({
  id: 'title-format',
  category: 'structure',
  severity: 'warning',
  options: { maxCharacters: 80 },
  *check(input, { maxCharacters }): Generator<RuleFinding> {
    const { facts } = input;
    const title = facts.field('title');
    if (!title?.own || title.node.kind !== 'scalar' || title.text === undefined) return;
    const { text, toSource } = input.decode(title.node);
    if (text.length > longestTitle) return;
    const parts = partsOf(text, input);
    const isLoud = isInCapitals(text);
    const kept = withoutParts(text, parts);
    // Nothing else is asked for where the title is fine: then only its own edits have it looked at again.
    const better = parts.length > 0 || isLoud ? cleanTitle(title.node, input) : text;
    const data = better !== '' && better !== text ? { path: ['title'], replacements: [better] } : undefined;
    for (const { kind, start, end } of parts) {
      const severity = platformRule.has(kind) ? {} : { severity: 'info' as const };
      const message = `${words[kind](text.slice(start, end))} Job boards and search engines match plain titles best: write just the name of the job.`;
      yield { span: toSource(start, end), message, ...severity, ...(data ? { data } : {}) };
    }
    if (isLoud) {
      const message =
        'Capital letters only read like shouting, and some job boards turn such titles down. Write it like a name.';
      yield { span: toSource(0, text.length), message, ...(data ? { data } : {}) };
    } else if (kept.length > maxCharacters) {
      const message = `This title has ${kept.length} characters, and many job boards show fewer. Keep it under ${maxCharacters}: the name of the job is enough.`;
      yield { span: toSource(0, text.trimEnd().length), message, severity: 'hint' };
    }
  },
});

/** What large job boards turn postings down for. */
const platformRule: ReadonlySet<TitlePartKind> = new Set([
  'emoji',
  'exclamation',
  'star',
  'code',
  'pay',
  'call',
]);

const words: Readonly<Record<TitlePartKind, (part: string) => string>> = {
  emoji: () => 'The title has an emoji.',
  exclamation: () => 'The title has an exclamation mark.',
  star: () => 'The title has stars.',
  code: (part) =>
    `${inQuotes(part)} is a code that candidates do not search for; its place is “posting: requisition”.`,
  pay: (part) => `${inQuotes(part)} is pay; its place is “compensation”.`,
  place: (part) => `${inQuotes(part)} says where the work is; its place is “location”.`,
  hours: (part) => `${inQuotes(part)} says how much work it is; its place is “employment”.`,
  company: (part) => `${inQuotes(part)} is shown beside the title anyway.`,
  call: (part) => `${inQuotes(part)} is a call to readers, not a part of the job’s name.`,
};
