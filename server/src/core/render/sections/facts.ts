import { entryOf, type ResolvedNode } from '../../document';
import { fill, labelOf } from '../labels';
import type { Reader } from '../reader';
import type { FactView, SourceRef, TextView } from '../types';
import { fact, present } from './section';

/** The facts that stand below the title. */
export function headerFacts(reader: Reader): FactView[] {
  const { root, get } = reader;
  return present([
    fact(reader, 'location', [...places(reader, shortPlace), workplace(reader)]),
    fact(reader, 'employment', employmentTypes(reader)),
    fact(reader, 'pay', [pay(reader)]),
    fact(reader, 'level', [labelled(reader, get(root, 'level'), reader.labels.level)]),
    fact(reader, 'team', [reader.text(get(root, 'team'), 'inline')]),
    fact(reader, 'reportsTo', [reader.text(get(root, 'reportsTo'))]),
  ]);
}

/** What a node says, in the words the table has for it. */
export function labelled(
  reader: Reader,
  node: ResolvedNode | undefined,
  table: Readonly<Record<string, string>>,
): TextView | undefined {
  const text = reader.text(node);
  return text && reader.words(labelOf(table, text.text), text.source);
}

export function workplace(reader: Reader): TextView | undefined {
  const { root, get, labels } = reader;
  return labelled(reader, get(get(root, 'location'), 'workplace'), labels.workplace);
}

export function employmentTypes(reader: Reader): TextView[] {
  const { root, get, labels } = reader;
  const types = reader.items(get(get(root, 'employment'), 'type'));
  return present(types.map((type) => labelled(reader, type, labels.employmentType)));
}

/** The pay range, or the one amount, with its period; undefined where there is no number. */
export function pay(reader: Reader): TextView | undefined {
  const { root, get, labels, format } = reader;
  const node = get(root, 'compensation');
  const entry = entryOf(root, 'compensation');
  const [amount, min, max] = ['amount', 'min', 'max'].map((key) => reader.number(get(node, key)));
  const currency = reader.text(get(node, 'currency'))?.text;
  const money = (...amounts: number[]): string[] => format.money(amounts, currency);
  let said: string | undefined;
  if (min !== undefined && max !== undefined && min !== max) {
    const [low = '', high = ''] = money(min, max);
    said = fill(labels.pay.range, { min: low, max: high });
  } else {
    const exact = amount ?? (min === max ? min : undefined);
    if (exact !== undefined) said = money(exact).join('');
    else if (min !== undefined) said = fill(labels.pay.from, { min: money(min).join('') });
    else if (max !== undefined) said = fill(labels.pay.upTo, { max: money(max).join('') });
  }
  if (said === undefined || !entry) return undefined;
  const period = reader.text(get(node, 'period'))?.text;
  const template = labelOf(labels.pay.per, period ?? '');
  const words = template.includes('{amount}') ? fill(template, { amount: said }) : said;
  return reader.words(words, reader.entrySource(entry));
}

/** One line for each place that names anything. */
export function places(reader: Reader, describe: (place: Place, reader: Reader) => string): TextView[] {
  const { root, get } = reader;
  return present(
    reader.items(get(get(root, 'location'), 'places')).map((node) => {
      const place = readPlace(reader, node);
      const said = place && describe(place, reader);
      return said ? reader.words(said, place.source) : undefined;
    }),
  );
}

export interface Place {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly source: SourceRef;
}

/** `Portland, OR, United States`. */
function shortPlace(place: Place, reader: Reader): string {
  return commaList([place.city, region(place), reader.format.country(place.country)]);
}

/** The same with street and postal code, in the order the country writes them. */
export function fullAddress(place: Place, reader: Reader): string {
  const { street, postalCode, city } = place;
  const country = reader.format.country(place.country);
  if (codeBehindCity.has(place.country)) {
    return commaList([street, city, `${region(place)} ${postalCode}`.trim(), country]);
  }
  return commaList([street, `${postalCode} ${city}`.trim(), region(place), country]);
}

/** A place may also be written as a line of text. */
function readPlace(reader: Reader, node: ResolvedNode): Place | undefined {
  const part = (key: string): string => reader.text(reader.get(node, key))?.text ?? '';
  const line = reader.text(node)?.text;
  if (line === undefined && node.kind !== 'map') return undefined;
  return {
    street: part('street'),
    postalCode: part('postalCode'),
    city: line ?? part('city'),
    region: part('region'),
    country: part('country'),
    source: reader.source(node),
  };
}

/** Countries whose addresses name the region by its code, and put the postal code behind it. */
const codeBehindCity: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);

/** Elsewhere a code such as BE or 75 tells a reader nothing once there is a city. */
function region({ region: code, country, city }: Place): string {
  const isCode = /^([A-Z]{2}-)?[A-Z0-9]{1,3}$/.test(code);
  if (isCode && city && !codeBehindCity.has(country)) return '';
  return code.replace(/^[A-Z]{2}-/, '');
}

function commaList(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
