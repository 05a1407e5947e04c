import type { BaseDocument, SpecContext } from '../context';
import {
  type MapEntry,
  mergeBases,
  type Prose,
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
import { type Formatter, formatterFor } from './format';
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
  /** The spec's own file, then all those it extends. */
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
  const sources = [context.uri];
  const merged = mergeBases(document, spec, noting(context, sources));
  const language = valueNode(merged.root, 'language');
  const format = formatterFor(
    language?.kind === 'scalar' && typeof language.value === 'string' ? language.value : undefined,
  );

  /** A map merged from two files begins with what the nearer one says, and so do its offsets. */
  function fileOf(node: SpecNode): BaseDocument {
    const resolved = resolveAlias(node) ?? node;
    const first = resolved.kind === 'map' ? resolved.entries[0] : undefined;
    return first ? fileOf(first.value) : merged.sourceOf(resolved);
  }

  function refer(file: BaseDocument, span: Span): SourceRef {
    const { length } = file.document.text;
    return { uri: file.uri, start: Math.min(span.start, length), end: Math.min(span.end, length) };
  }

  function text(node: ResolvedNode | undefined, kind: TextView['format'] = 'plain'): TextView | undefined {
    if (node?.kind !== 'scalar' || node.value === null) return undefined;
    const file = fileOf(node);
    // Numbers and dates are shown as they were typed: 1.50 stays 1.50.
    const said = typeof node.value === 'string' ? node.value : proseOf(node, file.document.text).text;
    if (said.trim() === '') return undefined;
    const trace = () => tracedProse(node, said, file.document.text);
    const view = { text: said, format: kind, written: true, source: refer(file, node.range), trace };
    return kind === 'markdown' ? { ...view, lines: lineSpans(trace(), said) } : view;
  }

  return {
    root: merged.root,
    labels: labelsFor(format.locale, context.house?.look.labels),
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
    words(said, source, href) {
      const view = { text: said, format: 'plain' as const, written: false, source };
      return href ? { ...view, href } : view;
    },
  };
}

/** A file that a spec extends counts as a source of it even while nothing in it is used. */
function noting(context: SpecContext, sources: string[]): SpecContext {
  const { base } = context;
  if (!base) return context;
  return {
    ...context,
    base(reference, fromUri) {
      const found = base(reference, fromUri);
      if (found && !sources.includes(found.uri)) sources.push(found.uri);
      return found;
    },
  };
}

/** Undefined where the text cannot be traced back. */
function tracedProse(node: ScalarNode, said: string, source: string): Prose | undefined {
  const prose = proseOf(node, source);
  return prose.text === said ? prose : undefined;
}

/** Where each line of a text was written; nothing where the text cannot be traced back. */
function lineSpans(prose: Prose | undefined, said: string): Span[] {
  if (!prose) return [];
  let at = 0;
  return said.split('\n').map((line) => {
    const span = prose.toSource(at, at + line.length);
    at += line.length + 1;
    return span;
  });
}
