import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, resolveAlias, type Spec, stringOf, valueNode } from '../../document';
import type { FaqEntry } from '../../knowledge/types';
import { folded } from '../../schema/skeleton';
import { yamlText } from '../../schema/yamlText';
import { plain, usualQuestions } from '../usualQuestions';
import { titleOf } from './keys';
import type { Offer, Offers, ValuePlace } from './types';

/** Job titles, with and without a level. */
export function titleOffers(place: ValuePlace): Offers {
  const { deps, slot, frame, style } = place;
  const offers = deps.roles.search(slot.word).map(({ title, role }): Offer => {
    const begins = title.toLowerCase().startsWith(slot.word.toLowerCase());
    return {
      label: title,
      kind: CompletionItemKind.Value,
      insert: [yamlText(title, { quote: slot.quote, flow: style.flow })],
      frame,
      ...(begins ? {} : { filter: slot.word }),
      ...(title === role.title ? {} : { detail: role.title }),
      data: `role:${role.id}`,
    };
  });
  return { offers: [...asTyped(place, offers), ...offers], searched: true };
}

/**
 * Titles are free, and Enter takes what the list has selected: what is a title as it stands comes first, so that
 * “Nurse” is not replaced by a longer one.
 */
function asTyped({ deps, slot, frame, style }: ValuePlace, offers: readonly Offer[]): Offer[] {
  const typed = slot.word.trim();
  const isListed = offers.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
  if (typed === '' || isListed || offers.length === 0 || !deps.roles.match(typed)) return [];
  return [
    {
      label: typed,
      kind: CompletionItemKind.Text,
      insert: [yamlText(typed, { quote: slot.quote, flow: style.flow })],
      frame,
      filter: slot.word,
      detail: 'as you wrote it',
    },
  ];
}

/** What people in this role usually do or need, for a list of such items. */
export function itemOffers(place: ValuePlace): Offer[] {
  const { spec, slot, path, deps, frame, style } = place;
  const role = deps.roles.match(titleOf(spec.root))?.role;
  const section = path[0];
  if (!role || !slot.atEnd || path.length < 2) return [];
  if (section !== 'responsibilities' && section !== 'qualifications') return [];
  const present = new Set([...itemsOf(spec, path.slice(0, -1)), ...itemsOf(spec, [section])]);
  return role[section]
    .filter((text) => !present.has(plain(text)) && plain(text).startsWith(plain(slot.word)))
    .map((text) => ({
      label: text,
      kind: CompletionItemKind.Text,
      insert: [yamlText(text, { quote: slot.quote, flow: style.flow })],
      frame,
      detail: `usual for: ${role.title}`,
    }));
}

/** The questions candidates usually ask about this role, each with its answer. */
export function faqOffers(place: ValuePlace): Offer[] {
  const { slot, frame, style } = place;
  if (style.flow || slot.quote !== '') return [];
  return missingFaqs(place).map(({ role, faq }) => ({
    label: faq.question,
    kind: CompletionItemKind.Snippet,
    insert: [
      `question: ${yamlText(faq.question, { quote: '', flow: false })}`,
      `${style.eol}${' '.repeat(frame.column)}answer:`,
      ...folded(faq.answer, frame.column, style),
    ],
    frame,
    detail: `question and answer for: ${role}`,
    documentation: faq.answer,
  }));
}

/** Only the question, where `question:` is already there. */
export function questionOffers(place: ValuePlace): Offer[] {
  const { slot, frame, style } = place;
  return missingFaqs(place).map(({ role, faq }) => ({
    label: faq.question,
    kind: CompletionItemKind.Text,
    insert: [yamlText(faq.question, { quote: slot.quote, flow: style.flow })],
    frame,
    detail: `usual for: ${role}`,
  }));
}

function missingFaqs({ spec, deps }: ValuePlace): { role: string; faq: FaqEntry }[] {
  const usual = usualQuestions(titleOf(spec.root), valueNode(spec.root, 'faqs'), deps.roles);
  return usual ? usual.missing.map((faq) => ({ role: usual.role.title, faq })) : [];
}

function itemsOf({ root }: Spec, path: readonly (string | number)[]): string[] {
  const node = nodeAt(root, path);
  const list = node && resolveAlias(node);
  return list?.kind === 'list' ? list.items.map(({ value }) => plain(stringOf(value) ?? '')) : [];
}
