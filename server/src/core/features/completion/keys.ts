import { CompletionItemKind } from 'vscode-languageserver-types';
import { type MapEntry, type Path, type SpecNode, stringOf, toValue, valueNode } from '../../document';
import type { Repair } from '../../document/repair';
import {
  type DocumentKind,
  type Format,
  formatOf,
  propertiesOf,
  requiredKeys,
  type SubSchema,
  schemaOf,
} from '../../schema';
import { keysOf, skeletonOf } from '../../schema/skeleton';
import type { Frame, ItemData, Offer, Place } from './types';

/** The keys that a map does not have yet, required ones first, each with what usually stands behind it. */
export function keyOffers(
  place: Place,
  path: Path,
  { siblings, taken }: Pick<Repair, 'siblings' | 'taken'>,
  frame: Frame,
): Offer[] {
  const schema = schemaOf(place.kind, path);
  const missing = propertiesOf(schema).filter(([key]) => !taken.has(key));
  return inOrder(missing, requiredHere(schema, path, siblings)).map(([key, child]) =>
    keyOffer(place, path, key, child, frame, [`${key}:`, ...skeletonOf(child, frame.column, place.style)]),
  );
}

/** A map that has nothing yet. */
export const emptyMap: Pick<Repair, 'siblings' | 'taken'> = { siblings: [], taken: new Set() };

/** A whole map for a list: all keys such a map usually has. */
export function itemOffer(place: Place, path: Path, list: SubSchema, frame: Frame): Offer[] {
  const skeleton = list['x-skeleton'];
  const item = schemaOf(place.kind, path);
  if (skeleton?.style !== 'maps' || !item || skeleton.keys.length < 2) return [];
  const { flow } = place.style;
  const keys = keysOf(item, skeleton.keys, frame.column, place.style);
  return [
    {
      label: skeleton.keys.join(', '),
      kind: CompletionItemKind.Snippet,
      insert: flow ? ['{ ', ...keys, ' }'] : keys,
      frame,
      ...(list.title ? { detail: list.title } : {}),
      data: fieldData(place.kind, path),
    },
  ];
}

/**
 * Other keys for a value that is already there: only those that accept it, and that leave the document with no
 * more mistakes than it has.
 */
export function renameOffers(place: Place, repair: Repair, original: string, frame: Frame): Offer[] {
  const schema = schemaOf(place.kind, repair.path);
  const candidates = propertiesOf(schema).filter(([key]) => !repair.taken.has(key));
  const { root } = repair.spec;
  if (!root || !repair.existing || candidates.length === 0) return [];
  const tryKey = renamer(formatOf(place.kind), root, repair.path, repair.existing);
  const before = tryKey(original).length;
  const accepted = candidates.filter(([key]) => {
    const errors = tryKey(key);
    const own = pointer([...repair.path, key]);
    return errors.length <= before && !errors.some(({ instancePath }) => isWithin(instancePath, own));
  });
  const colon = place.slot.colon === undefined ? ':' : '';
  return inOrder(accepted, requiredHere(schema, repair.path, repair.siblings)).map(([key, child]) =>
    keyOffer(place, repair.path, key, child, frame, [key + colon]),
  );
}

function keyOffer(
  place: Place,
  path: Path,
  key: string,
  schema: SubSchema,
  frame: Frame,
  insert: Offer['insert'],
): Offer {
  return {
    label: key,
    kind: CompletionItemKind.Property,
    insert: place.style.flow && insert.at(-1) === ' ' ? insert.slice(0, -1) : insert,
    frame,
    ...(schema.title ? { detail: schema.title } : {}),
    data: fieldData(place.kind, [...path, key]),
  };
}

/** Where `resolveCompletion` finds a field, whatever the index of the item it stands in: `places.*.city`. */
export function fieldData(kind: DocumentKind, path: Path): ItemData {
  const field = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  return kind === 'spec' ? `field:${field}` : `field@${kind}:${field}`;
}

function inOrder(properties: [string, SubSchema][], required: ReadonlySet<string>): [string, SubSchema][] {
  const first = properties.filter(([key]) => required.has(key));
  return [...first, ...properties.filter(([key]) => !required.has(key))];
}

/** A fragment, and a spec that extends another, may leave out what the format asks for. */
function requiredHere(
  schema: SubSchema | undefined,
  path: Path,
  siblings: readonly MapEntry[],
): ReadonlySet<string> {
  const isPartial = siblings.some(
    ({ key, value }) =>
      key === 'extends' || (key === 'fragment' && value.kind === 'scalar' && value.value === true),
  );
  return new Set(path.length === 0 && isPartial ? [] : requiredKeys(schema));
}

function renamer(
  { validate }: Format,
  root: SpecNode,
  path: Path,
  existing: SpecNode,
): (key: string) => ReturnType<Format['validate']> {
  const value = toValue(root);
  const map = path.reduce<unknown>((parent, step) => childOf(parent, step), value);
  const current = existing.path.at(-1);
  const content = toValue(existing);
  return (key) => {
    if (!isRecord(map) || current === undefined) return [];
    delete map[String(current)];
    map[key] = content;
    const errors = validate(value);
    delete map[key];
    return errors;
  };
}

function childOf(parent: unknown, step: string | number): unknown {
  if (Array.isArray(parent)) return parent[Number(step)];
  return isRecord(parent) ? parent[String(step)] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function isWithin(instancePath: string, pointer: string): boolean {
  return instancePath === pointer || instancePath.startsWith(`${pointer}/`);
}

/** The title of the job, from this document. */
export function titleOf(root: SpecNode | undefined): string {
  return stringOf(valueNode(root, 'title')) ?? '';
}
