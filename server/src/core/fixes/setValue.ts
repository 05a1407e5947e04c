import { nodeAt, specAt } from '../document';
import { schemaOf } from '../schema/kinds';
import { acceptsType } from '../schema/lookup';
import { quoteIfNeeded } from '../schema/yamlText';
import { changeValueTitle } from './titles';
import type { Fix, FixRequest } from './types';

/** Writes another value at the path of the data, which is somewhere else than the flagged words. */
export function setValue({ document, diagnostic, data, kind }: FixRequest): Fix[] {
  const { lines } = document;
  const { path = [], setTo } = data;
  const node = nodeAt(specAt(document, lines.offsetAt(diagnostic.range.start))?.root, path);
  // Through an alias or an anchor the value would change in two places.
  if (setTo === undefined || node?.kind !== 'scalar' || node.anchor) return [];
  const isNumber = acceptsType(schemaOf(kind, path), 'number') && /^[\d.]+$/.test(setTo);
  return [
    {
      title: changeValueTitle(path, String(node.value), setTo),
      edits: [{ range: lines.range(node.range), newText: isNumber ? setTo : quoteIfNeeded(setTo) }],
      preferred: true,
    },
  ];
}
