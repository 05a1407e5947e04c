import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver-types';
import type { SpecContext } from '../../context';
import type { SpecDocument } from '../../document';
import { type Repair, repairAt } from '../../document/repair';
import { acceptsType, schemaOf } from '../../schema';
import { hasHints, toSnippet, toText } from '../../schema/insertion';
import { skeletonOf } from '../../schema/skeleton';
import { emptyMap, fieldData, itemOffer, keyOffers, renameOffers } from './keys';
import { narrow } from './narrow';
import { proseOffers } from './proseOffers';
import { shareDefaults } from './shareDefaults';
import type { CompletionDeps, Frame, Offer, Offers, Place, ValuePlace } from './types';
import { blockOffers, scalarOffers } from './values';

export { resolveCompletion } from './resolve';
export type { CompletionDeps } from './types';

/** No list is longer; what is left out appears as the word grows. */
const maxItems = 100;

export interface CompletionRequest {
  /** True where the author asked for it, or types on in a list that was asked for. */
  readonly invoked?: boolean;
}

/**
 * What can be written at the position, best first. Empty in comments and where nothing is known; in prose only
 * what the author asks for.
 */
export function complete(
  document: SpecDocument,
  position: Position,
  context: SpecContext,
  deps: CompletionDeps,
  { invoked = false }: CompletionRequest = {},
): CompletionList {
  const offset = document.lines.offsetAt(position);
  const usual = listAt(document, offset, context, deps);
  const list = usual.items.length === 0 && invoked ? listInProse(document, offset, context, deps) : usual;
  return deps.itemDefaults ? shareDefaults(list) : list;
}

function listAt(
  document: SpecDocument,
  offset: number,
  context: SpecContext,
  deps: CompletionDeps,
): CompletionList {
  const repair = repairAt(document, offset);
  if (!repair) return { isIncomplete: false, items: [] };
  const place = placeOf(document, repair, context, deps);
  const { offers, searched = false } = offersFor(document, repair, place);
  const { word, wordStart } = repair.slot;
  const { kept, cut } = narrow(offers, word, searched, maxItems);
  const items = kept.map((offer, index) => itemOf(document, wordStart, offer, index, deps));
  return { isIncomplete: cut || searched, items };
}

function listInProse(
  document: SpecDocument,
  offset: number,
  context: SpecContext,
  deps: CompletionDeps,
): CompletionList {
  const offers = proseOffers(document, offset, context, deps);
  const items = offers.map((offer, index) => itemOf(document, offer.frame.start, offer, index, deps));
  return { isIncomplete: items.length > 0, items };
}

function placeOf(
  document: SpecDocument,
  { spec, slot }: Repair,
  context: SpecContext,
  deps: CompletionDeps,
): Place {
  return {
    kind: context.kind ?? 'spec',
    spec,
    slot,
    context,
    deps,
    style: {
      eol: document.text.includes('\r\n') ? '\r\n' : '\n',
      step: slot.step,
      listsIndented: slot.listsIndented,
      flow: slot.flow,
      inline: slot.commented,
      today: context.today,
    },
  };
}

function offersFor(document: SpecDocument, repair: Repair, place: Place): Offers {
  const { slot, path } = repair;
  const { span, lead, tail, column } = slot;
  const inline: Frame = { start: span.start, end: span.end, lead, tail, column };
  if (repair.kind === 'key') return { offers: offersForKey(document, repair, place, inline) };
  const schema = schemaOf(place.kind, path);
  if (!schema) return { offers: [] };
  const { below } = slot;
  if (!below) return offersForValue({ ...place, path, schema, frame: inline }, inline, inline);
  const under = (at: number): Frame => ({
    start: below.start,
    end: span.end,
    lead: place.style.eol + ' '.repeat(at),
    tail,
    column: at,
  });
  return offersForValue(
    { ...place, path, schema, frame: inline },
    under(below.mapColumn),
    under(below.listColumn),
  );
}

function offersForKey(document: SpecDocument, repair: Repair, place: Place, frame: Frame): Offer[] {
  const { slot, path } = repair;
  if (repair.existing) {
    const original = document.text.slice(slot.wordStart, slot.span.end).trim();
    return renameOffers(place, repair, original, frame);
  }
  // A colon without a value goes with the word: the new key brings its own.
  const offers = keyOffers(place, path, repair, { ...frame, end: slot.colon ?? frame.end });
  if (!slot.moved) return offers;
  const word = slot.word.toLowerCase();
  return word === '' ? [] : offers.filter(({ label }) => label.toLowerCase().startsWith(word));
}

/** `map` and `list` are the frames for a value that is not written on one line. */
function offersForValue(place: ValuePlace, map: Frame, list: Frame): Offers {
  const { schema, slot, path } = place;
  const isNested = slot.quote === '';
  const keys =
    isNested && acceptsType(schema, 'object') && !slot.flow ? keyOffers(place, path, emptyMap, map) : [];
  const scalars = scalarOffers(place, maxItems - keys.length);
  const inObject = { ...place, frame: map };
  const whole = isNested && acceptsType(schema, 'object') ? wholeItems(inObject) : [];
  const offers = [...whole, ...scalars.offers, ...keys];
  let searched = scalars.searched ?? false;
  if (isNested && acceptsType(schema, 'array') && scalars.offers.length === 0) {
    const items = offersForItems(place, list);
    offers.unshift(...items.offers);
    searched ||= items.searched ?? false;
  }
  if (isNested && offers.length === 0) offers.push(...skeletonOffers(place, map));
  return { offers, searched };
}

/** The first items of a list that is not there yet. */
function offersForItems(place: ValuePlace, list: Frame): Offers {
  const { slot } = place;
  const path = [...place.path, 0];
  const item = schemaOf(place.kind, path);
  if (!item) return { offers: [] };
  const [open, close] = slot.flow ? ['[', ']'] : ['- ', ''];
  const frame = { ...list, lead: list.lead + open, tail: close + list.tail, column: list.column + 2 };
  const first: ValuePlace = { ...place, path, schema: item, frame };
  const scalars = scalarOffers(first, maxItems);
  if (slot.flow && scalars.offers.length > 0) return scalars;
  const whole = wholeItems(first);
  const keys = acceptsType(item, 'object') && whole.length === 0 && scalars.offers.length === 0;
  return {
    ...scalars,
    offers: [
      ...scalars.offers,
      ...whole,
      ...(keys && !slot.flow ? keyOffers(place, path, emptyMap, frame) : []),
    ],
  };
}

/** A list item that is a map, all at once: known for the role, or as such a map usually is. */
function wholeItems(place: ValuePlace): Offer[] {
  const list =
    typeof place.path.at(-1) === 'number' ? schemaOf(place.kind, place.path.slice(0, -1)) : undefined;
  return list ? [...blockOffers(place), ...itemOffer(place, place.path, list, place.frame)] : [];
}

/** A first form to write over, where nothing better is known. */
function skeletonOffers(place: ValuePlace, frame: Frame): Offer[] {
  const { schema, slot, style, path } = place;
  const skeleton = schema['x-skeleton'];
  if (!slot.below || slot.word !== '' || !skeleton || skeleton.style === 'scalar') return [];
  const [lead, ...insert] = skeletonOf(schema, frame.column - style.step, style);
  return [
    {
      label: 'Start with an example',
      kind: CompletionItemKind.Snippet,
      insert,
      frame: { ...frame, lead: typeof lead === 'string' ? lead : '' },
      ...(schema.title ? { detail: schema.title } : {}),
      data: fieldData(place.kind, path),
    },
  ];
}

function itemOf(
  document: SpecDocument,
  wordStart: number,
  offer: Offer,
  index: number,
  deps: CompletionDeps,
): CompletionItem {
  const { frame, label, detail, description, documentation, data } = offer;
  const insert = [frame.lead, ...offer.insert, frame.tail];
  const isSnippet = deps.snippets === true && hasHints(insert);
  const typed = document.text.slice(frame.start, wordStart);
  const filterText = typed + (offer.filter ?? label);
  const hasLines = insert.some((part) => typeof part === 'string' && part.includes('\n'));
  return {
    label,
    kind: offer.kind,
    sortText: String(index).padStart(3, '0'),
    ...(filterText === label ? {} : { filterText }),
    textEdit: {
      range: document.lines.range({ start: frame.start, end: frame.end }),
      newText: isSnippet ? toSnippet(insert) : toText(insert),
    },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(hasLines ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined ? {} : { labelDetails: { description } }),
    ...(documentation === undefined ? {} : { documentation }),
    ...(data === undefined ? {} : { data }),
  };
}
