import { type Prose, type ScalarNode, valueNode } from '../document';
import { schemaAt } from '../schema/lookup';
import { snippetTexts } from '../schema/snippetTexts';
import { inQuotes } from '../text/inQuotes';
import { defineRule } from './defineRule';
import { perWording } from './perText';
import { placeholdersIn } from './placeholders';
import type { RuleFinding, RuleInput } from './types';

/** Text that somebody meant to replace: TODO, lorem ipsum, [Company], XX, and the words that completion inserts. */
export const placeholderText = defineRule({
  id: 'placeholder-text',
  category: 'structure',
  severity: 'warning',
  options: {},
  *check(input): Generator<RuleFinding> {
    const { analysis, facts } = input;
    for (const text of analysis.prose) {
      if (mayHoldAny(text)) yield* inText(text.node, text.prose, input);
    }
    const { node, own } = facts.field('location', 'places') ?? {};
    const places = own && node?.kind === 'list' ? node.items : [];
    const fields = filledIn.map((keys) => facts.field(...keys.split('.')));
    for (const scalar of [
      ...places.map(({ value }) => valueNode(value, 'city')),
      ...fields.map((field) => (field?.own ? field.node : undefined)),
      ...analysis.listed.map(({ name, node }) => (snippetTexts().has(name) ? node : undefined)),
    ]) {
      if (scalar?.kind === 'scalar') yield* inText(scalar, input.decode(scalar), input);
    }
  },
});

/** Fields that are no prose and hold an invented value as soon as a fix has added them. */
const filledIn =
  'title organization.name compensation.min compensation.max compensation.amount apply.url apply.email'.split(
    ' ',
  );

/** Whether it is worth a closer look; most texts are not. */
const mayHoldAny = perWording(({ text }) => mayBeOurs(text.trim()) || placeholdersIn(text).length > 0);

function* inText(node: ScalarNode, prose: Prose, { facts }: RuleInput): Generator<RuleFinding> {
  const text = prose.text.trim();
  if (isOurs(node, text)) {
    const start = prose.text.indexOf(text);
    yield {
      span: prose.toSource(start, start + text.length),
      message: 'This only shows what belongs here. Write your own in its place, or take it out.',
      data: { path: node.path, fixes: ['take-out'] },
    };
    return;
  }
  for (const { start, end, about } of placeholdersIn(prose.text)) {
    const value = about === 'company' ? facts.field('organization', 'name')?.text : cityFor(about, facts);
    const isAll = end - start >= text.length;
    const written = prose.text.slice(start, end);
    yield {
      span: prose.toSource(start, end),
      message: `${inQuotes(written)} is a placeholder, and candidates would read it as it is. Write what belongs there, or take it out.`,
      data: {
        ...(value !== undefined && value !== written ? { replacements: [value] } : {}),
        ...(isAll ? { path: node.path, fixes: ['take-out' as const] } : {}),
      },
    };
  }
}

function cityFor(about: string | undefined, { places }: RuleInput['facts']): string | undefined {
  return about === 'city' && places.length === 1 ? places[0]?.city : undefined;
}

function mayBeOurs(text: string): boolean {
  return (
    snippetTexts().has(text) ||
    others.has(text) ||
    /^(?:(?:Say|Name|Write|Add|Answer)\s|[12]{5}$|https:|name@)/.test(text)
  );
}

/** What snippets, completion and the fix for missing keys write, as far as it speaks to the author. */
function isOurs({ path }: ScalarNode, text: string): boolean {
  if (snippetTexts().has(text)) return true;
  if (!mayBeOurs(text)) return false;
  const isItem = typeof path.at(-1) === 'number';
  const skeleton = schemaAt(isItem ? path.slice(0, -1) : path)?.['x-skeleton'];
  const texts =
    skeleton?.style === 'list' ? skeleton.items : skeleton && 'text' in skeleton ? [skeleton.text] : [];
  return texts.includes(text);
}

const others: ReadonlySet<string> = new Set([
  'Job title',
  'The team the person will join',
  'Title of the manager',
]);
