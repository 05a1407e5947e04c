import { entryAt, nodeAt, specAt } from '../document';
import { inQuotes } from '../text/inQuotes';
import type { Fix, FixRequest } from './types';

/** Puts two values in each other's place. */
export function swapValues({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines, text } = document;
  const root = specAt(document, lines.offsetAt(diagnostic.range.start))?.root;
  const [one, other] = [nodeAt(root, data.path ?? []), data.swapWith && nodeAt(root, data.swapWith)];
  if (one?.kind !== 'scalar' || other?.kind !== 'scalar' || one.anchor || other.anchor) return [];
  const write = ({ range }: typeof one, { range: from }: typeof one) => ({
    range: lines.range(range),
    newText: text.slice(from.start, from.end),
  });
  const names = [data.path?.at(-1), data.swapWith?.at(-1)];
  return [
    {
      title: `Swap ${inQuotes(names.join('” and “'))}`,
      edits: [write(one, other), write(other, one)],
      preferred: true,
    },
  ];
}

/** Writes another key in front of the value. */
export function renameEntry({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines } = document;
  const { path = [], renameTo } = data;
  const root = specAt(document, lines.offsetAt(diagnostic.range.start))?.root;
  const entry = entryAt(root, path);
  if (!entry || renameTo === undefined) return [];
  return [
    {
      title: `Change ${inQuotes(entry.key)} to ${inQuotes(renameTo)}`,
      edits: [{ range: lines.range(entry.keyRange), newText: renameTo }],
      preferred: true,
    },
  ];
}
