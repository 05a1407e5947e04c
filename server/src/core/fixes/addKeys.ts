import type { TextEdit } from 'vscode-languageserver-types';
import {
  type MapNode,
  nodeAt,
  type Path,
  resolveAlias,
  type SpecDocument,
  type SpecNode,
  specAt,
} from '../document';
import { toText } from '../schema/insertion';
import { schemaOf } from '../schema/kinds';
import type { SubSchema } from '../schema/schema';
import { keysOf, type SkeletonStyle } from '../schema/skeleton';
import { inQuotes } from '../text/inQuotes';
import type { Fix, FixRequest } from './types';

/** Adds the missing keys, all together or one by one, where the format has them. */
export function addKeys(request: FixRequest): Fix[] {
  const { keys = [] } = request.data;
  const fixFor = (chosen: readonly string[], title: string, preferred: boolean): Fix[] => {
    const edits = insertKeys(request, chosen);
    return edits.length > 0 ? [{ title, edits, preferred }] : [];
  };
  const home = request.data.path?.findLast((step) => typeof step === 'string');
  const titleOf = (chosen: readonly string[]) =>
    `Add ${named(chosen)}${home === undefined ? '' : ` to ${inQuotes(home)}`}`;
  if (keys.length === 1) return fixFor(keys, titleOf(keys), true);
  return [
    ...fixFor(keys, titleOf(keys), true),
    ...keys.flatMap((key) => fixFor([key], titleOf([key]), false)),
  ];
}

/** All of a few, and of many the first ones. */
function named(keys: readonly string[]): string {
  const names = keys.map((key) => inQuotes(key));
  if (names.length > mostNamed)
    return `${names.slice(0, mostNamed - 1).join(', ')} and ${names.length - mostNamed + 1} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
}

const mostNamed = 5;

interface Insertion {
  readonly document: SpecDocument;
  readonly schema: SubSchema;
  readonly style: SkeletonStyle;
}

function insertKeys(request: FixRequest, keys: readonly string[]): TextEdit[] {
  const { document, diagnostic, today, kind } = request;
  const { path = [] } = request.data;
  const { lines, text } = document;
  const root = specAt(document, lines.offsetAt(diagnostic.range.start))?.root;
  const node = nodeAt(root, path);
  const map = node && resolveAlias(node);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const flow = map?.kind === 'map' && map.flow;
  const style: SkeletonStyle = { eol, step: 2, listsIndented: true, flow, inline: false, today };
  const insertion: Insertion = { document, schema: schemaOf(kind, path) ?? {}, style };
  if (root && !node && path.length > 0) return nestedEdits(request, root, keys, path, style);
  if (map?.kind === 'map') return flow ? flowEdits(insertion, map, keys) : blockEdits(insertion, map, keys);
  if (root || path.length > 0) return [];
  const end = text.length;
  const separator = end === 0 || /[\r\n]$/.test(text) ? '' : eol;
  const newText = separator + toText(keysOf(insertion.schema, keys, 0, style)) + eol;
  return [{ range: lines.range({ start: end, end }), newText }];
}

/** The map that lacks the keys is missing itself: it is added with nothing but them. */
function nestedEdits(
  { document, kind }: FixRequest,
  root: SpecNode,
  keys: readonly string[],
  path: Path,
  style: SkeletonStyle,
): TextEdit[] {
  const key = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  const map = parent && resolveAlias(parent);
  if (typeof key !== 'string' || map?.kind !== 'map' || map.flow) return [];
  const insertion = { document, schema: schemaOf(kind, path.slice(0, -1)) ?? {}, style };
  return blockEdits(insertion, map, [key], (column) => {
    const inner = column + style.step;
    const entries = toText(keysOf(schemaOf(kind, path) ?? {}, keys, inner, style));
    return `${key}:${style.eol}${' '.repeat(inner)}${entries}`;
  });
}

function blockEdits(
  { document, schema, style }: Insertion,
  map: MapNode,
  keys: readonly string[],
  written?: (column: number) => string,
): TextEdit[] {
  const { lines } = document;
  const first = map.entries[0]?.keyRange.start;
  const column = lines.positionAt(first ?? map.range.start).character;
  const order = Object.keys(schema.properties ?? {});
  const byPlace = new Map<number, string[]>();
  for (const key of keys) {
    const place = placeFor(key, map, order, document);
    byPlace.set(place, [...(byPlace.get(place) ?? []), key]);
  }
  const lineBreak = style.eol + ' '.repeat(column);
  return [...byPlace].map(([place, group]): TextEdit => {
    const entries = written?.(column) ?? toText(keysOf(schema, group, column, style));
    const newText = place === first ? entries + lineBreak : lineBreak + entries;
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
  { document, schema, style }: Insertion,
  map: MapNode,
  keys: readonly string[],
): TextEdit[] {
  const last = map.entries.at(-1);
  const place = last?.range.end ?? map.range.start + 1;
  const text = toText(keysOf(schema, keys, 0, style));
  return [
    { range: document.lines.range({ start: place, end: place }), newText: last ? `, ${text}` : ` ${text} ` },
  ];
}
