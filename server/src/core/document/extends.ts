import type { BaseDocument, SpecContext } from '../context';
import { walk } from './locate';
import {
  entryOf,
  type MapEntry,
  type MapNode,
  resolveAlias,
  type Span,
  type SpecNode,
  stringOf,
  valueNode,
} from './node';
import type { Spec, SpecDocument } from './specDocument';

/** A spec together with everything it extends: maps merged deeply, the spec wins, lists replaced whole. */
export interface MergedSpec {
  readonly root: SpecNode | undefined;
  /** The document a node of `root` was written in. */
  sourceOf(node: SpecNode): BaseDocument;
  readonly problems: readonly ExtendsProblem[];
}

/** Why a reference of `extends` could not be followed. */
export interface ExtendsProblem {
  readonly reason: 'not-found' | 'cycle' | 'empty';
  readonly reference: string;
  readonly span: Span;
}

/** Longer chains of `extends` are a mistake, whatever they mean. */
const maxBases = 50;

export function mergeBases(document: SpecDocument, spec: Spec, context: SpecContext): MergedSpec {
  const self: BaseDocument = { uri: context.uri, document };
  const sources = new Map<SpecNode, BaseDocument>();
  const problems: ExtendsProblem[] = [];
  let left = maxBases;

  function merged(
    root: SpecNode | undefined,
    source: BaseDocument,
    chain: readonly string[],
  ): SpecNode | undefined {
    let result = root;
    for (const { reference, span } of referencesOf(root).reverse()) {
      const base = left-- > 0 ? context.base?.(reference, source.uri) : undefined;
      const report = (reason: ExtendsProblem['reason']): void => {
        if (chain.length === 1) problems.push({ reason, reference, span });
      };
      if (!base) {
        if (context.base) report('not-found');
        continue;
      }
      if (chain.includes(base.uri)) {
        problems.push({
          reason: 'cycle',
          reference,
          span: chain.length === 1 ? span : (firstReference(spec.root)?.span ?? span),
        });
        continue;
      }
      const baseRoot = base.document.specs[0]?.root;
      if (!baseRoot) {
        report('empty');
        continue;
      }
      walk(baseRoot, (node) => sources.set(node, base));
      const inherited = merged(baseRoot, base, [...chain, base.uri]);
      if (inherited) result = result ? mergeNodes(result, inherited) : inherited;
    }
    return result;
  }

  const root = merged(spec.root, self, [context.uri]);
  return { root, sourceOf: (node) => sources.get(node) ?? self, problems };
}

/** The references of a spec's `extends`, a name or a list of names; a later one wins over an earlier one. */
export function referencesOf(root: SpecNode | undefined): { reference: string; span: Span }[] {
  const node = valueNode(root, 'extends');
  const values = node?.kind === 'list' ? node.items.map((item) => item.value) : node ? [node] : [];
  return values.flatMap((value) => {
    const reference = stringOf(value);
    return reference ? [{ reference, span: value.range }] : [];
  });
}

function firstReference(root: SpecNode | undefined): { reference: string; span: Span } | undefined {
  return referencesOf(root)[0];
}

/** What concerns one file only is not handed on: its own base, and that it is a fragment. */
const notInherited: ReadonlySet<string> = new Set(['extends', 'fragment', 'id']);

function mergeNodes(over: SpecNode, base: SpecNode): SpecNode {
  const top = resolveAlias(over);
  const bottom = resolveAlias(base);
  if (top?.kind !== 'map' || bottom?.kind !== 'map') return over;
  const inherit = (entry: MapEntry): boolean =>
    !entryOf(top, entry.key) && !(top.path.length === 0 && notInherited.has(entry.key));
  const own = top.entries.map((entry): MapEntry => {
    const inherited = entryOf(bottom, entry.key);
    return inherited ? { ...entry, value: mergeNodes(entry.value, inherited.value) } : entry;
  });
  const merged: MapNode = { ...top, entries: [...own, ...bottom.entries.filter(inherit)] };
  return merged;
}
