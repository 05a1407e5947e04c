import {
  type ListNode,
  locate,
  type MapNode,
  nodeAt,
  type Path,
  resolveAlias,
  type SpecDocument,
  specAt,
} from '../document';
import { inQuotes } from '../text/inQuotes';
import { alsoRemoved, cut, entryPart, itemPart, type Part } from './cut';
import { shortened } from './titles';
import type { Fix, FixRequest } from './types';

/** Removes the flagged entry or item, with its lines where it has them to itself; comments above it stay. */
export function removeFlagged({ document, diagnostic, data }: FixRequest): Fix[] {
  const offset = document.lines.offsetAt(diagnostic.range.start);
  const flagged = data.path ? flaggedAtPath(document, offset, data.path) : flaggedAtOffset(document, offset);
  const edit = flagged && cut(document, flagged.part);
  if (!edit) return [];
  return [
    {
      title: `${flagged.title}${alsoRemoved(edit)}`,
      edits: [{ range: document.lines.range(edit.span), newText: edit.newText }],
    },
  ];
}

interface Flagged {
  readonly title: string;
  readonly part: Part;
}

function flaggedAtPath(document: SpecDocument, offset: number, path: Path): Flagged | undefined {
  const parent = nodeAt(specAt(document, offset)?.root, path.slice(0, -1));
  const collection = parent && resolveAlias(parent);
  const step = path.at(-1);
  if (collection?.kind === 'map') {
    return flaggedEntry(
      collection,
      collection.entries.findIndex(({ key }) => key === step),
    );
  }
  return collection?.kind === 'list' ? flaggedItem(collection, Number(step)) : undefined;
}

/** By place, where the path could mean two things: the second one of a repeated key. */
function flaggedAtOffset(document: SpecDocument, offset: number): Flagged | undefined {
  const found = locate(document, offset);
  const parent = found?.ancestors.at(-1);
  const map = parent && resolveAlias(parent);
  if (map?.kind !== 'map' || !found?.entry) return undefined;
  return flaggedEntry(map, map.entries.indexOf(found.entry));
}

function flaggedEntry(map: MapNode, index: number): Flagged | undefined {
  const part = entryPart(map, index);
  return part && { title: `Remove ${inQuotes(map.entries[index]?.key ?? '')}`, part };
}

function flaggedItem(list: ListNode, index: number): Flagged | undefined {
  const part = itemPart(list, index);
  const item = part && resolveAlias(part.node);
  const words = item?.kind === 'scalar' ? shortened(String(item.value ?? '')) : '';
  return part && { title: words === '' ? 'Remove this line' : `Remove ${inQuotes(words)}`, part };
}
