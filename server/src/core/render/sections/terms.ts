import { entryOf, type ResolvedNode } from '../../document';
import { fill } from '../labels';
import type { Reader } from '../reader';
import type { BlockView, FactView, SectionView, TextView } from '../types';
import { employmentTypes, fullAddress, labelled, pay, places, workplace } from './facts';
import { fact, present, sectionOf, textBlock } from './section';

/** Education and experience. */
export function background(reader: Reader): SectionView | undefined {
  const { root, get } = reader;
  const facts = [...education(reader), ...present([fact(reader, 'experience', [experience(reader)])])];
  const note = textBlock(reader.text(get(get(root, 'experience'), 'note'), 'markdown'));
  const key = entryOf(root, 'education') ? 'education' : 'experience';
  return sectionOf(reader, 'background', key, [{ kind: 'facts', facts }, note]);
}

/** Left out where it could only repeat what stands below the title. */
export function employment(reader: Reader): SectionView | undefined {
  const { root, get, labels, format } = reader;
  const node = get(root, 'employment');
  const months = reader.number(get(node, 'durationMonths'));
  const details = present([
    fact(reader, 'hours', [hours(reader, get(node, 'hours'))]),
    fact(reader, 'schedule', [reader.text(get(node, 'schedule'), 'inline')]),
    fact(reader, 'startDate', [dateOrWords(reader, get(node, 'startDate'))]),
    fact(reader, 'duration', [
      months === undefined
        ? undefined
        : reworded(reader, get(node, 'durationMonths'), format.count(labels.months, months)),
    ]),
  ]);
  const types = fact(reader, 'employmentType', employmentTypes(reader));
  return sectionOf(reader, 'employment', 'employment', [
    factsBlock(details.length > 0 ? [types, ...details] : []),
  ]);
}

/** Left out where it could only repeat what stands below the title. */
export function location(reader: Reader): SectionView | undefined {
  const { root, get, format } = reader;
  const node = get(root, 'location');
  const remoteFrom = reader.items(get(node, 'remoteFrom')).map((item) => {
    const code = reader.text(item);
    if (!code) return undefined;
    const [country = '', part] = code.text.split('-');
    const name = format.country(country);
    return reader.words(part ? `${name} (${part})` : name, code.source);
  });
  const addresses = places(reader, fullAddress);
  const details = present([
    fact(reader, 'remoteFrom', remoteFrom),
    fact(reader, 'timezone', [timezone(reader, get(node, 'timezone'))]),
    fact(reader, 'travel', [reader.text(get(node, 'travel'), 'inline')]),
  ]);
  const hasAddress = places(reader, ({ street, postalCode }) => street + postalCode).length > 0;
  const facts = [
    fact(reader, 'workplace', [workplace(reader)]),
    fact(reader, 'places', addresses),
    ...details,
  ];
  return sectionOf(reader, 'location', 'location', [
    factsBlock(details.length > 0 || hasAddress ? facts : []),
  ]);
}

export function compensation(reader: Reader): SectionView | undefined {
  const { root, get } = reader;
  const node = get(root, 'compensation');
  return sectionOf(reader, 'compensation', 'compensation', [
    factsBlock([
      fact(reader, 'pay', [pay(reader)]),
      fact(reader, 'bonus', [reader.text(get(node, 'bonus'), 'inline')]),
      fact(reader, 'equity', [reader.text(get(node, 'equity'), 'inline')]),
    ]),
    textBlock(reader.text(get(node, 'note'), 'markdown')),
  ]);
}

/** A date in the words of the language; anything else as it was written. */
export function dateOrWords(reader: Reader, node: ResolvedNode | undefined): TextView | undefined {
  const text = reader.text(node);
  return text && reworded(reader, node, reader.format.date(text.text) ?? text.text);
}

export function factsBlock(facts: readonly (FactView | undefined)[]): BlockView {
  return { kind: 'facts', facts: present(facts) };
}

function reworded(reader: Reader, node: ResolvedNode | undefined, words: string): TextView | undefined {
  return node && reader.words(words, reader.source(node));
}

function education(reader: Reader): FactView[] {
  const { root, get, labels, format } = reader;
  const node = get(root, 'education');
  const fieldsNode = get(node, 'fields');
  const fields = present(reader.items(fieldsNode).map((item) => reader.text(item)?.text));
  const instead = get(node, 'orEquivalentExperience');
  const counts = instead?.kind === 'scalar' && instead.value === true;
  return present([
    fact(reader, 'education', [
      labelled(reader, get(node, 'level'), labels.educationLevel),
      counts ? reworded(reader, instead, labels.orEquivalentExperience) : undefined,
    ]),
    fact(reader, 'fields', [
      fields.length > 0 ? reworded(reader, fieldsNode, format.either(fields)) : undefined,
    ]),
  ]);
}

function experience(reader: Reader): TextView | undefined {
  const { root, get, labels, format } = reader;
  const node = get(get(root, 'experience'), 'years');
  const years = reader.number(node);
  if (years === undefined) return undefined;
  return reworded(reader, node, years > 0 ? format.count(labels.atLeastYears, years) : labels.noExperience);
}

/** `40` and `20 to 25` are hours per week; other words stand as they are. */
function hours(reader: Reader, node: ResolvedNode | undefined): TextView | undefined {
  const { labels, format } = reader;
  const number = reader.number(node);
  if (number !== undefined) return reworded(reader, node, format.count(labels.hours, number));
  const text = reader.text(node);
  if (!text) return undefined;
  return /\d\s*$/.test(text.text)
    ? reader.words(fill(labels.hoursInWords, { hours: text.text.trim() }), text.source)
    : text;
}

/** `Central European Time (Berlin)`: people know the one or the other. */
function timezone(reader: Reader, node: ResolvedNode | undefined): TextView | undefined {
  const text = reader.text(node);
  const name = text && reader.format.timezone(text.text);
  const city = /^\w+\/(?:\w+\/)?(\w[\w-]*)$/.exec(text?.text ?? '')?.[1]?.replaceAll('_', ' ');
  if (!text || !name) return text;
  return reader.words(city && !name.includes(city) ? `${name} (${city})` : name, text.source);
}
