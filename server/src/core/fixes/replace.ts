import { nodeAt, resolveAlias, specAt } from '../document';
import { schemaOf } from '../schema/kinds';
import { acceptsType } from '../schema/lookup';
import { quoteIfNeeded } from '../schema/yamlText';
import { changeTitle, changeValueTitle, writtenAt } from './titles';
import type { Fix, FixRequest } from './types';

/** Writes what was meant in place of the flagged key. */
export function renameKey({ document, diagnostic, data }: FixRequest): Fix[] {
  const written = writtenAt(document, diagnostic.range);
  return (data.replacements ?? []).map((key, index) => ({
    title: changeTitle(written, key),
    edits: [{ range: diagnostic.range, newText: quoteIfNeeded(key) }],
    preferred: index === 0,
  }));
}

/** Writes what was meant in place of the flagged value. */
export function replaceValue({ document, diagnostic, data, kind }: FixRequest): Fix[] {
  const { replacements = [], path = [] } = data;
  const isText = diagnostic.code !== 'wrong-type' && acceptsType(schemaOf(kind, path), 'string');
  const surroundings = isInFlow(document, diagnostic.range, path) ? 'flow' : 'block';
  const written = writtenAt(document, diagnostic.range);
  return replacements.map((value, index) => ({
    title: changeValueTitle(path, written, value),
    edits: [{ range: diagnostic.range, newText: isText ? quoteIfNeeded(value, surroundings) : value }],
    preferred: index === 0,
  }));
}

function isInFlow(
  document: FixRequest['document'],
  range: FixRequest['diagnostic']['range'],
  path: NonNullable<FixRequest['data']['path']>,
): boolean {
  const root = specAt(document, document.lines.offsetAt(range.start))?.root;
  const parent = nodeAt(root, path.slice(0, -1));
  const collection = parent && resolveAlias(parent);
  return collection !== undefined && collection.kind !== 'scalar' && collection.flow;
}
