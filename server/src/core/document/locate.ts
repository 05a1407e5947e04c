import { type MapEntry, type Path, resolveAlias, type Span, type SpecNode } from './node';
import type { Spec, SpecDocument } from './specDocument';

/** What stands at an offset: the node, whether the offset is on its key, and all nodes around it. */
export interface Location {
  readonly spec: Spec;
  readonly node: SpecNode;
  readonly path: Path;
  /** Set where the offset is on the key of this entry; `node` is then the entry's value. */
  readonly entry?: MapEntry;
  /** From the root to the node's parent. */
  readonly ancestors: readonly SpecNode[];
}

export function specAt(document: SpecDocument, offset: number): Spec | undefined {
  const { specs } = document;
  return specs.find(({ range }) => offset >= range.start && offset < range.end) ?? specs.at(-1);
}

/** The innermost node whose text touches the offset. */
export function locate(document: SpecDocument, offset: number): Location | undefined {
  const spec = specAt(document, offset);
  if (!spec?.root) return undefined;
  const ancestors: SpecNode[] = [];
  let node = spec.root;
  for (;;) {
    const step = childAt(node, offset);
    if (!step) break;
    ancestors.push(node);
    node = step.node;
    if (step.onKey) return { spec, node, path: node.path, entry: step.onKey, ancestors };
  }
  return touches(node.range, offset) ? { spec, node, path: node.path, ancestors } : undefined;
}

/** The node at a path, through aliases; undefined where the path leads nowhere. */
export function nodeAt(root: SpecNode | undefined, path: Path): SpecNode | undefined {
  let node = root;
  for (const step of path) {
    const parent: SpecNode | undefined = node && resolveAlias(node);
    if (parent?.kind === 'map') node = parent.entries.find((entry) => entry.key === String(step))?.value;
    else if (parent?.kind === 'list') node = parent.items[Number(step)]?.value;
    else return undefined;
  }
  return node;
}

/** The entry whose value stands at the path; undefined for list items and the root. */
export function entryAt(root: SpecNode | undefined, path: Path): MapEntry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const map = parent && resolveAlias(parent);
  const key = path.at(-1);
  return map?.kind === 'map' ? map.entries.find((entry) => entry.key === String(key)) : undefined;
}

/** Calls `visit` for every node of the tree, parents first; aliases are not followed. */
export function walk(node: SpecNode, visit: (node: SpecNode) => void): void {
  visit(node);
  if (node.kind === 'map') for (const entry of node.entries) walk(entry.value, visit);
  else if (node.kind === 'list') for (const item of node.items) walk(item.value, visit);
}

function childAt(node: SpecNode, offset: number): { node: SpecNode; onKey?: MapEntry } | undefined {
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      if (touches(entry.keyRange, offset)) return { node: entry.value, onKey: entry };
      if (touches(entry.value.range, offset)) return { node: entry.value };
    }
  } else if (node.kind === 'list') {
    const item = node.items.find(({ value }) => touches(value.range, offset));
    if (item) return { node: item.value };
  }
  return undefined;
}

function touches({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}
