import type { TextEdit } from 'vscode-languageserver-types';
import { type MapNode, nodeAt, type Path, resolveAlias, type SpecDocument, specAt } from '../document';
import { schemaAt } from '../schema/lookup';
import type { SubSchema } from '../schema/schema';
import { entryText, flowEntryText } from '../schema/skeleton';
import type { Fix, FixRequest } from './types';

/** Adds the missing keys, all together or one by one, where the format has them. */
export function addKeys({ document, diagnostic, data }: FixRequest): Fix[] {
  const { keys = [], path = [] } = data;
  const offset = document.lines.offsetAt(diagnostic.range.start);
  const fixFor = (chosen: readonly string[], title: string, preferred: boolean): Fix[] => {
    const edits = insertKeys(document, offset, path, chosen);
    return edits.length > 0 ? [{ title, edits, preferred }] : [];
  };
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return fixFor([only], `Add “${only}”`, true);
  return [
    ...fixFor(keys, `Add all ${keys.length} missing keys`, true),
    ...keys.flatMap((key) => fixFor([key], `Add “${key}”`, false)),
  ];
}

function insertKeys(document: SpecDocument, offset: number, path: Path, keys: readonly string[]): TextEdit[] {
  const root = specAt(document, offset)?.root;
  const node = nodeAt(root, path);
  const map = node && resolveAlias(node);
  const schema = schemaAt(path);
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  if (map?.kind === 'map')
    return map.flow ? flowEdits(document, map, keys, schema) : blockEdits(document, map, keys, schema, eol);
  if (root || path.length > 0) return [];
  const text = keys.map((key) => entryText(key, propertyOf(schema, key), { indent: 0, eol }) + eol).join('');
  const end = document.text.length;
  const separator = end === 0 || /[\r\n]$/.test(document.text) ? '' : eol;
  return [{ range: document.lines.range({ start: end, end }), newText: separator + text }];
}

function blockEdits(
  document: SpecDocument,
  map: MapNode,
  keys: readonly string[],
  schema: SubSchema | undefined,
  eol: string,
): TextEdit[] {
  const { lines } = document;
  const indent = lines.positionAt(map.entries[0]?.keyRange.start ?? map.range.start).character;
  const order = Object.keys(schema?.properties ?? {});
  const byPlace = new Map<number, string[]>();
  for (const key of keys) {
    const place = placeFor(key, map, order, document);
    byPlace.set(place, [...(byPlace.get(place) ?? []), key]);
  }
  return [...byPlace].map(([place, group]): TextEdit => {
    const entries = group.map((key) => entryText(key, propertyOf(schema, key), { indent, eol }));
    const margin = ' '.repeat(indent);
    const first = map.entries[0]?.keyRange.start;
    const newText =
      place === first
        ? entries.map((entry) => `${entry}${eol}${margin}`).join('')
        : entries.map((entry) => `${eol}${margin}${entry}`).join('');
    return { range: lines.range({ start: place, end: place }), newText };
  });
}

/** Behind the nearest key that comes earlier in the format; before all others where there is none. */
function placeFor(key: string, map: MapNode, order: readonly string[], document: SpecDocument): number {
  const position = order.indexOf(key);
  const before = map.entries.filter(
    (entry) => order.indexOf(entry.key) >= 0 && order.indexOf(entry.key) < position,
  );
  const nearest = before.reduce<MapNode['entries'][number] | undefined>(
    (best, entry) => (!best || order.indexOf(entry.key) >= order.indexOf(best.key) ? entry : best),
    undefined,
  );
  if (!nearest) return map.entries[0]?.keyRange.start ?? map.range.start;
  const { lines } = document;
  return lines.lineSpan(lines.positionAt(nearest.range.end).line).end;
}

function flowEdits(
  document: SpecDocument,
  map: MapNode,
  keys: readonly string[],
  schema: SubSchema | undefined,
): TextEdit[] {
  const last = map.entries.at(-1);
  const place = last?.range.end ?? map.range.start + 1;
  const text = keys.map((key) => flowEntryText(key, propertyOf(schema, key))).join(', ');
  const newText = last ? `, ${text}` : ` ${text} `;
  return [{ range: document.lines.range({ start: place, end: place }), newText }];
}

function propertyOf(schema: SubSchema | undefined, key: string): SubSchema {
  return schema?.properties?.[key] ?? {};
}
