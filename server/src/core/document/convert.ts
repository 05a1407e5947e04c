import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type {
  ListItem,
  MapEntry,
  Path,
  ResolvedNode,
  ScalarNode,
  ScalarStyle,
  ScalarValue,
  Span,
  SpecNode,
} from './node';
import type { DocumentProblem } from './specDocument';

/** Aliases count as often as they are used; more nodes than this in one spec is an attack or an accident. */
const maxExpandedNodes = 100_000;

/** Enough to see what is wrong; whoever has put these right is told of the rest. */
const maxUnresolved = 50;

interface Conversion {
  readonly root: SpecNode | undefined;
  readonly problems: DocumentProblem[];
  /** True where a part is named or repeated, so that the parts of the text depend on each other. */
  readonly usesAnchors: boolean;
}

interface Context {
  readonly text: string;
  readonly problems: DocumentProblem[];
  /** Anchors count from the end of their node on, so that no node can contain itself. */
  readonly anchors: Map<string, { readonly node: ResolvedNode; readonly weight: number }>;
  readonly open: Set<string>;
  /** The names of all anchors; one list for all problems, so that many of them cost no more than few. */
  readonly names: string[];
  unresolved: number;
  expanded: number;
  usesAnchors: boolean;
}

/** Turns the library's nodes into ours: plain data with paths and exact ranges. */
export function convert(contents: unknown, text: string): Conversion {
  const context: Context = {
    text,
    problems: [],
    anchors: new Map(),
    open: new Set(),
    names: [],
    unresolved: 0,
    expanded: 0,
    usesAnchors: false,
  };
  if (isScalar(contents) && contents.value === null && isBlank(contents)) {
    return { root: undefined, problems: context.problems, usesAnchors: false };
  }
  const root = contents === null ? undefined : convertNode(contents, [], 0, context);
  return { root, problems: context.problems, usesAnchors: context.usesAnchors };
}

/** `at` is where a value would stand that is missing. */
function convertNode(node: unknown, path: Path, at: number, context: Context): SpecNode {
  if (isAlias(node)) return convertAlias(node, path, context);
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
  if (anchor) {
    context.open.add(anchor);
    context.usesAnchors = true;
  }
  const before = context.expanded++;
  const result = convertResolved(node, path, at, context, anchor);
  if (anchor) {
    context.open.delete(anchor);
    if (!context.anchors.has(anchor)) context.names.push(anchor);
    context.anchors.set(anchor, { node: result, weight: context.expanded - before });
  }
  return result;
}

function convertResolved(
  node: unknown,
  path: Path,
  at: number,
  context: Context,
  anchor: string | undefined,
): ResolvedNode {
  const named = anchor ? { anchor } : {};
  if (isMap(node)) return { ...named, ...convertMap(node, path, context) };
  if (isSeq(node)) return { ...named, ...convertList(node, path, context) };
  if (isScalar(node)) return { ...named, ...convertScalar(node, path, at, context.text) };
  return { kind: 'scalar', path, range: { start: at, end: at }, value: null, style: 'plain' };
}

function convertMap(map: YAMLMap, path: Path, context: Context): ResolvedNode {
  const entries: MapEntry[] = [];
  const firstByKey = new Map<string, MapEntry>();
  for (const pair of map.items) {
    const entry = convertPair(pair, path, context);
    const first = firstByKey.get(entry.key);
    // `{ min: 60,000, max: 80,000 }`: the halves of numbers are no key that stands there twice.
    if (first && !(map.flow && /^\d{3}$/.test(entry.key))) {
      const { key, keyRange, range } = entry;
      context.problems.push({
        code: 'duplicate-key',
        span: keyRange,
        key,
        first: first.keyRange,
        entry: range,
      });
    } else {
      firstByKey.set(entry.key, entry);
    }
    if (/^[\u00a0\u2000-\u200b\u202f\u3000]/.test(entry.key)) {
      context.problems.push({
        code: 'yaml-syntax',
        reason: 'odd-space',
        span: entry.keyRange,
        from: entry.keyRange.start,
      });
    }
    entries.push(entry);
  }
  const flow = map.flow === true;
  return { kind: 'map', path, range: collectionRange(map, flow, entries), entries, flow };
}

function convertPair(pair: Pair, path: Path, context: Context): MapEntry {
  const keyRange = keySpan(pair);
  const key = keyText(pair.key, keyRange, context.text);
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  const at = colon ? colon.offset + 1 : keyRange.end;
  const value = convertNode(pair.value, [...path, key], at, context);
  return {
    key,
    keyRange,
    value,
    range: { start: keyRange.start, end: Math.max(keyRange.end, at, value.range.end) },
  };
}

function convertList(seq: YAMLSeq, path: Path, context: Context): ResolvedNode {
  const flow = seq.flow === true;
  const dashes = flow ? [] : dashOffsets(seq.srcToken);
  const items: ListItem[] = seq.items.map((item, index) => {
    const dash = dashes[index];
    const value = convertNode(item, [...path, index], dash === undefined ? startOf(seq) : dash + 1, context);
    return { value, range: { start: dash ?? value.range.start, end: value.range.end } };
  });
  return { kind: 'list', path, range: collectionRange(seq, flow, items), items, flow };
}

function convertScalar(scalar: Scalar, path: Path, at: number, text: string): ScalarNode {
  const value = toScalarValue(scalar.value);
  const style = styles[scalar.type ?? 'PLAIN'] ?? 'plain';
  if (isBlank(scalar)) return { kind: 'scalar', path, range: { start: at, end: at }, value, style };
  const range = spanOf(scalar);
  const token = scalar.srcToken;
  if (token?.type !== 'block-scalar') return { kind: 'scalar', path, range, value, style };
  const end = lastTextEnd(text, range);
  return {
    kind: 'scalar',
    path,
    range: { start: range.start, end },
    value,
    style,
    contentIndent: contentIndent(token),
  };
}

function convertAlias(alias: Alias, path: Path, context: Context): SpecNode {
  const name = alias.source;
  context.usesAnchors = true;
  const span = spanOf(alias);
  const found = context.anchors.get(name);
  if (!found) {
    const reason = context.open.has(name) ? 'self' : 'unknown';
    if (context.unresolved++ < maxUnresolved) {
      context.problems.push({ code: 'unresolved-alias', span, name, reason, anchors: context.names });
    }
    return { kind: 'alias', path, range: span, name, target: undefined };
  }
  context.expanded += found.weight;
  if (context.expanded > maxExpandedNodes) {
    if (!context.problems.some((problem) => problem.code === 'document-too-large')) {
      context.problems.push({ code: 'document-too-large', span, reason: 'aliases' });
    }
    return { kind: 'alias', path, range: span, name, target: undefined };
  }
  return { kind: 'alias', path, range: span, name, target: found.node };
}

const styles: Partial<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function toScalarValue(value: unknown): ScalarValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

/** Keys are text, whatever YAML makes of them: `1`, `true`, `[a]`. */
function keyText(key: unknown, range: Span, text: string): string {
  if (isScalar(key) && typeof key.value === 'string') return key.value;
  return text.slice(range.start, range.end);
}

function keySpan(pair: Pair): Span {
  const { key } = pair;
  if (isScalar(key) || isMap(key) || isSeq(key) || isAlias(key)) return spanOf(key);
  const at = pair.srcToken?.start[0]?.offset ?? 0;
  return { start: at, end: at };
}

function dashOffsets(token: CST.Token | undefined): number[] {
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap((item) => {
    const dash = item.start.find((start) => start.type === 'seq-item-ind');
    return dash ? [dash.offset] : [];
  });
}

function collectionRange(
  node: YAMLMap | YAMLSeq,
  flow: boolean,
  parts: readonly { readonly range: Span }[],
): Span {
  const own = spanOf(node);
  const first = parts[0];
  const last = parts.at(-1);
  if (flow || !first || !last) return own;
  // The library lets a block collection end after the blank lines and comments that follow it.
  return { start: first.range.start, end: last.range.end };
}

/** As in YAML: the columns of the first line that has text, or what the header says. */
function contentIndent(token: CST.BlockScalar): number {
  const header = token.props.find((prop) => prop.type === 'block-scalar-header');
  const explicit = header && 'source' in header ? /[1-9]/.exec(header.source)?.[0] : undefined;
  if (explicit) return token.indent + Number(explicit);
  const firstLine = /^( *)[^ \r\n]/m.exec(token.source);
  return firstLine?.[1]?.length ?? 0;
}

/** A block scalar's range ends with its last line that has text, not with the blank lines that follow it. */
function lastTextEnd(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /[\r\n ]/.test(text.charAt(last - 1))) last--;
  while (last < end && !/[\r\n]/.test(text.charAt(last))) last++;
  return last;
}

function isBlank(scalar: Scalar): boolean {
  return scalar.value === null && (scalar.source ?? '') === '';
}

function spanOf(node: { readonly range?: readonly [number, number, number] | null | undefined }): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function startOf(node: { readonly range?: readonly [number, number, number] | null | undefined }): number {
  return node.range?.[0] ?? 0;
}
