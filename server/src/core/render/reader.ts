import type { BaseDocument, SpecContext } from '../context';
import {
  type MapEntry,
  mergeBases,
  proseOf,
  type ResolvedNode,
  resolveAlias,
  type ScalarNode,
  type Span,
  type Spec,
  type SpecDocument,
  type SpecNode,
  valueNode,
} from '../document';
import { createFormatter, type Formatter } from './format';
import { type Labels, labelsFor } from './labels';
import type { SourceRef, TextView } from './types';

/**
 * Reads a spec together with what it extends, whatever shape it is in: what is missing or of the wrong kind
 * reads as absent, so that the rest can still be shown.
 */
export interface Reader {
  readonly root: SpecNode | undefined;
  readonly labels: Labels;
  readonly format: Formatter;
  /** Every file something was read from, the spec's own first. */
  readonly sources: readonly string[];
  get(node: SpecNode | undefined, key: string): ResolvedNode | undefined;
  /** The items of a list; a single value counts as a list of one; nothing for maps. */
  items(node: ResolvedNode | undefined): readonly ResolvedNode[];
  /** What a scalar says, as it was written; undefined for other nodes and where there is nothing to read. */
  text(node: ResolvedNode | undefined, format?: TextView['format']): TextView | undefined;
  number(node: ResolvedNode | undefined): number | undefined;
  /** Where a node was written. */
  source(node: ResolvedNode): SourceRef;
  /** Where an entry was written, from its key to the end of its value. */
  entrySource(entry: MapEntry): SourceRef;
  /** Words of our own that stand for what a node says. */
  words(text: string, source: SourceRef, href?: string): TextView;
}

export function createReader(document: SpecDocument, spec: Spec, context: SpecContext): Reader {
  const merged = mergeBases(document, spec, context);
  const sources = [context.uri];
  const language = valueNode(merged.root, 'language');
  const format = createFormatter(
    language?.kind === 'scalar' && typeof language.value === 'string' ? language.value : undefined,
  );

  /** A map merged from two files begins with what the nearer one says, and so do its offsets. */
  function fileOf(node: SpecNode): BaseDocument {
    const resolved = resolveAlias(node) ?? node;
    const first = resolved.kind === 'map' ? resolved.entries[0] : undefined;
    return first ? fileOf(first.value) : merged.sourceOf(resolved);
  }

  function refer(file: BaseDocument, span: Span): SourceRef {
    if (!sources.includes(file.uri)) sources.push(file.uri);
    const { length } = file.document.text;
    return { uri: file.uri, start: Math.min(span.start, length), end: Math.min(span.end, length) };
  }

  function text(node: ResolvedNode | undefined, kind: TextView['format'] = 'plain'): TextView | undefined {
    if (node?.kind !== 'scalar' || node.value === null) return undefined;
    const file = fileOf(node);
    // Numbers and dates are shown as they were typed: 1.50 stays 1.50.
    const said = typeof node.value === 'string' ? node.value : proseOf(node, file.document.text).text;
    if (said.trim() === '') return undefined;
    const view = { text: said, format: kind, source: refer(file, node.range) };
    return kind === 'markdown' ? { ...view, lines: lineSpans(node, said, file.document.text) } : view;
  }

  return {
    root: merged.root,
    labels: labelsFor(format.locale),
    format,
    sources,
    get: valueNode,
    items(node) {
      if (node?.kind === 'scalar') return [node];
      if (node?.kind !== 'list') return [];
      return node.items.flatMap((item) => resolveAlias(item.value) ?? []);
    },
    text,
    number(node) {
      return node?.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value)
        ? node.value
        : undefined;
    },
    source: (node) => refer(fileOf(node), node.range),
    entrySource: (entry) => refer(fileOf(entry.value), entry.range),
    words: (said, source, href) => ({ text: said, format: 'plain', source, ...(href ? { href } : {}) }),
  };
}

function lineSpans(node: ScalarNode, said: string, source: string): Span[] {
  const prose = proseOf(node, source);
  if (prose.text !== said) return [];
  let at = 0;
  return said.split('\n').map((line) => {
    const span = prose.toSource(at, at + line.length);
    at += line.length + 1;
    return span;
  });
}
