/** A half-open stretch of the source text, in UTF-16 code units from its start. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Keys and list indexes from the root of a spec down to a node. */
export type Path = readonly (string | number)[];

export type ScalarValue = string | number | boolean | null;
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface NodeBase {
  readonly path: Path;
  /** The node's own text. Empty, right behind the colon or dash, where a value is missing. */
  readonly range: Span;
  readonly anchor?: string;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  readonly style: ScalarStyle;
  /** Block scalars only: the columns that belong to the indentation, not to the text. */
  readonly contentIndent?: number;
}

export interface MapEntry {
  /** The key as text; `1:` and `true:` are the keys "1" and "true". */
  readonly key: string;
  readonly keyRange: Span;
  readonly value: SpecNode;
  /** From the start of the key to the end of the value. */
  readonly range: Span;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  /** In source order, repeated keys included. */
  readonly entries: readonly MapEntry[];
  /** True for `{ a: 1 }`. */
  readonly flow: boolean;
}

export interface ListItem {
  readonly value: SpecNode;
  /** From the dash (in a flow list: from the value) to the end of the value. */
  readonly range: Span;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
  /** True for `[a, b]`. */
  readonly flow: boolean;
}

/** `*name`. Its target is another node of the same spec, or undefined where the anchor does not exist. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: MapNode | ListNode | ScalarNode | undefined;
}

export type SpecNode = MapNode | ListNode | ScalarNode | AliasNode;
export type ResolvedNode = MapNode | ListNode | ScalarNode;

/** Follows an alias to the node it stands for; any other node is returned as it is. */
export function resolveAlias(node: SpecNode): ResolvedNode | undefined {
  return node.kind === 'alias' ? node.target : node;
}

/** The first entry with this key: where a key is repeated, the first one counts. */
export function entryOf(node: SpecNode | undefined, key: string): MapEntry | undefined {
  const map = node && resolveAlias(node);
  return map?.kind === 'map' ? map.entries.find((entry) => entry.key === key) : undefined;
}

export function valueNode(node: SpecNode | undefined, key: string): ResolvedNode | undefined {
  const entry = entryOf(node, key);
  return entry && resolveAlias(entry.value);
}

/** The text of a string scalar; undefined for every other node. */
export function stringOf(node: SpecNode | undefined): string | undefined {
  const scalar = node && resolveAlias(node);
  return scalar?.kind === 'scalar' && typeof scalar.value === 'string' ? scalar.value : undefined;
}

export function isTrue(node: SpecNode | undefined): boolean {
  const scalar = node && resolveAlias(node);
  return scalar?.kind === 'scalar' && scalar.value === true;
}
