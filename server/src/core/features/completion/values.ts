import { CompletionItemKind } from 'vscode-languageserver-types';
import { nodeAt, resolveAlias } from '../../document';
import { acceptsType, allowedValues, schemaOf } from '../../schema';
import { yamlText } from '../../schema/yamlText';
import { faqOffers, itemOffers, questionOffers, titleOffers } from './roleOffers';
import { skillOffers } from './skillOffers';
import { tableKind, tableValues } from './tables';
import type { Offer, Offers, ValuePlace } from './types';

/** The values of one line that can stand here: listed, from a table, or known for the role. */
export function scalarOffers(place: ValuePlace, limit: number): Offers {
  const { schema, path, kind } = place;
  const table = schema['x-suggest'];
  if (table === 'skill') return skillOffers(place, limit);
  if (table === 'role') return titleOffers(place);
  const allowed = listedValues(place);
  if (allowed.length > 0) return { offers: allowed };
  if (table) return tableOffers(place, table);
  if (kind !== 'spec') return { offers: [] };
  if (path[0] === 'faqs' && path.at(-1) === 'question') return { offers: questionOffers(place) };
  return { offers: acceptsType(schema, 'string') ? itemOffers(place) : [] };
}

/** Whole maps of several lines that are known for the role. */
export function blockOffers(place: ValuePlace): Offer[] {
  const isFaq = place.kind === 'spec' && place.path.length === 2 && place.path[0] === 'faqs';
  return isFaq ? faqOffers(place) : [];
}

function listedValues(place: ValuePlace): Offer[] {
  const { schema, slot, style, frame } = place;
  const values = allowedValues(schema);
  if (values.length === 0 && acceptsType(schema, 'boolean')) values.push({ value: true }, { value: false });
  const taken = takenValues(place);
  return values
    .filter(({ value }) => !taken.has(value))
    .map(({ value, description }) => ({
      label: String(value),
      kind: typeof value === 'string' ? CompletionItemKind.EnumMember : CompletionItemKind.Constant,
      insert: [
        typeof value === 'string' ? yamlText(value, { quote: slot.quote, flow: style.flow }) : String(value),
      ],
      frame,
      ...(description ? { documentation: description } : {}),
    }));
}

function tableOffers(place: ValuePlace, table: string): Offers {
  const { slot, style, frame } = place;
  const taken = takenValues(place);
  const offers = tableValues(table, place)
    .filter(({ value }) => !taken.has(value))
    .map(
      ({ value, meaning }): Offer => ({
        label: meaning && meaning !== value ? `${value} — ${meaning}` : value,
        kind: tableKind,
        insert: [yamlText(value, { quote: slot.quote, flow: style.flow })],
        frame,
        filter: meaning ? `${value} ${meaning}` : value,
      }),
    );
  return { offers };
}

/** In a list, a value that is already there would be there twice. */
function takenValues({ spec, path, kind }: ValuePlace): ReadonlySet<unknown> {
  if (typeof path.at(-1) !== 'number') return new Set();
  const parent = nodeAt(spec.root, path.slice(0, -1));
  const list = parent && resolveAlias(parent);
  if (list?.kind !== 'list' || !schemaOf(kind, path)) return new Set();
  return new Set(
    list.items.map(({ value }) => {
      const item = resolveAlias(value);
      return item?.kind === 'scalar' ? item.value : undefined;
    }),
  );
}
