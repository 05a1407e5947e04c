import {
  entryOf,
  type ListNode,
  type Path,
  resolveAlias,
  type ScalarNode,
  type Span,
  type SpecNode,
  valueNode,
} from '../document';
import type { ProseText, SpecAnalysis } from './analysis';

/** A list of the posting that candidates read line by line. */
export interface BulletList {
  /** The key it stands under: "responsibilities", "qualifications", "benefits", "items". */
  readonly key: string;
  /** True where the posting says that these are not needed. */
  readonly optional: boolean;
  readonly keySpan: Span;
  readonly node: ListNode;
  readonly bullets: readonly Bullet[];
}

export interface Bullet {
  readonly node: ScalarNode;
  readonly path: Path;
  readonly text: ProseText;
}

/** The lists of a spec in source order; skills have rules of their own. */
export function bulletLists(root: SpecNode | undefined, texts: Pick<SpecAnalysis, 'textOf'>): BulletList[] {
  const lists = [...listsIn].flatMap(([key, lists]) => lists(listAt, root, key));
  return lists.sort((a, b) => a.node.range.start - b.node.range.start);

  function listAt(parent: SpecNode | undefined, key: string, name = key): BulletList[] {
    const entry = entryOf(parent, key);
    const node = entry && resolveAlias(entry.value);
    // What stands elsewhere and is only referred to is told there.
    if (!entry || node?.kind !== 'list' || entry.value.kind === 'alias') return [];
    const bullets = node.items.flatMap(({ value }): Bullet | [] => {
      const text = value.kind === 'scalar' ? texts.textOf(value) : undefined;
      return value.kind === 'scalar' && text ? { node: value, path: value.path, text } : [];
    });
    return [{ key: name, optional: key === 'preferred', keySpan: entry.keyRange, node, bullets }];
  }
}

type ListAt = (parent: SpecNode | undefined, key: string, name?: string) => BulletList[];

/** The lists in each section that has some. */
const listsIn: ReadonlyMap<string, (at: ListAt, root: SpecNode | undefined, key: string) => BulletList[]> =
  new Map([
    ['responsibilities', (at, root, key) => at(root, key)],
    [
      'qualifications',
      (at, root, key) => [
        ...at(root, key),
        ...['required', 'preferred'].flatMap((part) => at(valueNode(root, key), part, key)),
      ],
    ],
    ['benefits', (at, root, key) => at(root, key)],
    ['sections', (at, root) => sectionsOf(root).flatMap((section) => at(section, 'items'))],
  ]);

/** Whether a section of the spec may hold lists of bullets. */
export function hasBullets(section: string): boolean {
  return listsIn.has(section);
}

function sectionsOf(root: SpecNode | undefined): SpecNode[] {
  const sections = valueNode(root, 'sections');
  return sections?.kind === 'list' ? sections.items.map(({ value }) => value) : [];
}
