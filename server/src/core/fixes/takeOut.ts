import { entryOf, nodeAt, type Path, type SpecDocument, type SpecNode, specAt } from '../document';
import { inQuotes } from '../text/inQuotes';
import { alsoRemoved, cut, entryPart, itemPart, type Part } from './cut';
import type { Fix, FixRequest } from './types';

/**
 * Removes the item or entry at the path of the data, with its lines; comments above it stay. A list that would be empty
 * goes as a whole. Nothing is offered where something else refers to the part.
 */
export function takeOut({ document, diagnostic, data }: FixRequest): Fix[] {
  const { lines } = document;
  const root = specAt(document, lines.offsetAt(diagnostic.range.start))?.root;
  const part = data.path && partAt(root, data.path);
  const edit = part && cut(document, part);
  if (!part || !edit) return [];
  const title = `Remove ${titleOf(document, root, data.path ?? [])}${alsoRemoved(edit)}`;
  return [
    {
      title,
      edits: [{ range: lines.range(edit.span), newText: edit.newText }],
      safe: diagnostic.code === 'skill-duplicate' && edit.comments === 0 && saysNameOnly(part.node),
    },
  ];
}

function partAt(root: SpecNode | undefined, path: Path): Part | undefined {
  const step = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  // Through an alias the part would vanish from two places.
  const part =
    parent?.kind === 'list'
      ? itemPart(parent, Number(step))
      : parent?.kind === 'map'
        ? entryPart(
            parent,
            parent.entries.findIndex(({ key }) => key === step),
          )
        : undefined;
  if (!part || part.siblings.length > 1) return part;
  return path.length > 1 ? partAt(root, path.slice(0, -1)) : undefined;
}

/** True for an entry without level, years or note, and for a list of one: another one says all that it says. */
function saysNameOnly(node: SpecNode): boolean {
  const [item, ...others] = node.kind === 'list' ? node.items : [];
  if (item && others.length === 0) return saysNameOnly(item.value);
  return node.kind === 'scalar' || (node.kind === 'map' && node.entries.length === 1);
}

/** By the name the author reads, also where its whole list goes with it. */
function titleOf({ text }: SpecDocument, root: SpecNode | undefined, path: Path): string {
  const step = path.at(-1);
  if (typeof step === 'string') return inQuotes(step);
  const item = nodeAt(root, path);
  const name = entryOf(item, 'name')?.value ?? item;
  if (name?.kind === 'scalar' && String(name.value).length < 60) return inQuotes(String(name.value));
  const { start, end } = name?.range ?? { start: 0, end: 0 };
  return `“${text.slice(start, Math.min(end, start + 40))}…”`;
}
