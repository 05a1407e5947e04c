import { entryAt, nodeAt, resolveAlias, specAt } from '../document';
import type { Fix, FixRequest } from './types';

/** Sets `posting.status` to closed. */
export function closePosting({ document, diagnostic }: FixRequest): Fix[] {
  const { lines, text } = document;
  const root = specAt(document, lines.offsetAt(diagnostic.range.start))?.root;
  const title = 'Close the posting';
  const status = entryAt(root, ['posting', 'status']);
  const value = status && resolveAlias(status.value);
  if (status && value === status.value && value.kind === 'scalar')
    return [{ title, edits: [{ range: lines.range(value.range), newText: 'closed' }], preferred: true }];
  const posting = nodeAt(root, ['posting']);
  const map = posting && resolveAlias(posting);
  const first = map?.kind === 'map' && map === posting ? map.entries[0] : undefined;
  if (status || !first || map?.kind !== 'map') return [];
  const start = first.keyRange.start;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = map.flow ? ', ' : eol + ' '.repeat(lines.positionAt(start).character);
  return [
    {
      title,
      edits: [{ range: lines.range({ start, end: start }), newText: `status: closed${gap}` }],
      preferred: true,
    },
  ];
}
