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
import type { DocumentProblem, Spec, SpecDocument } from './specDocument';

/** A spec together with everything it extends: maps merged deeply, the spec wins, lists replaced whole. */
export interface MergedSpec {
  readonly root: SpecNode | undefined;
  /** The document a node of `root` was written in. */
  sourceOf(node: SpecNode): BaseDocument;
  readonly problems: readonly ExtendsProblem[];
}

/** Why a reference of `extends` could not be followed, or not to the end. */
export type ExtendsProblem = Reference &
  (
    | { readonly reason: 'not-found' | 'cycle' | 'empty' | 'too-many' }
    | {
        readonly reason: 'broken';
        /** Where its slip is, counted from 1; undefined where it is too large to be read. */
        readonly line: number | undefined;
      }
  );

interface Reference {
  readonly reference: string;
  readonly span: Span;
}

/** More files than this are a mistake, whatever they mean. */
export const maxBases = 50;

/** Each file is merged once, however many others extend it. */
export function mergeBases(document: SpecDocument, spec: Spec, context: SpecContext): MergedSpec {
  const self: BaseDocument = { uri: context.uri, document };
  const sources = new Map<SpecNode, BaseDocument>();
  const problems: ExtendsProblem[] = [];
  const done = new Map<string, SpecNode | undefined>();
  const seen = new Set<string>();
  let full = false;

  function report(problem: ExtendsProblem): void {
    const isKnown = problems.some(({ reason, span }) => reason === problem.reason && span === problem.span);
    if (!isKnown) problems.push(problem);
  }

  /** @param via The reference of the spec itself that led here; undefined for the spec itself. */
  function merged(
    root: SpecNode | undefined,
    source: BaseDocument,
    chain: readonly string[],
    via?: Reference,
  ): SpecNode | undefined {
    let result = root;
    for (const each of referencesOf(root).reverse()) {
      if (full) break;
      const inherited = follow(each, source, chain, via);
      if (inherited) result = result ? mergeNodes(result, inherited) : inherited;
    }
    return result;
  }

  function follow(
    own: Reference,
    source: BaseDocument,
    chain: readonly string[],
    via: Reference | undefined,
  ): SpecNode | undefined {
    const base = context.base?.(own.reference, source.uri);
    const top = via ?? own;
    if (!base) {
      // What a base lacks is told in the base.
      if (context.base && !via) report({ reason: 'not-found', ...own });
      return undefined;
    }
    if (chain.includes(base.uri)) {
      report({ reason: 'cycle', ...top });
      return undefined;
    }
    const first = base.document.specs[0];
    const slip = first && slipsOf(first)[0];
    if (!first?.root && !slip) {
      if (!via) report({ reason: 'empty', ...own });
      return undefined;
    }
    if (done.has(base.uri)) return done.get(base.uri);
    if (seen.size >= maxBases) {
      full = true;
      report({ reason: 'too-many', ...top });
      return undefined;
    }
    seen.add(base.uri);
    if (slip) {
      const line = slip.code === 'yaml-syntax' ? lineOf(slip.span, base.document) : undefined;
      report({ reason: 'broken', reference: own.reference, span: top.span, line });
    }
    if (first?.root) walk(first.root, (node) => sources.set(node, base));
    const result = merged(first?.root, base, [...chain, base.uri], top);
    done.set(base.uri, result);
    return result;
  }

  const root = merged(spec.root, self, [context.uri]);
  return { root, sourceOf: (node) => sources.get(node) ?? self, problems };
}

type Slip = Extract<DocumentProblem, { code: 'yaml-syntax' | 'document-too-large' }>;

/** The slips that hide parts of a spec. */
export function slipsOf({ problems }: Spec): Slip[] {
  return problems.filter(
    (problem): problem is Slip => problem.code === 'yaml-syntax' || problem.code === 'document-too-large',
  );
}

function lineOf(span: Span, { lines }: SpecDocument): number {
  return lines.positionAt(span.start).line + 1;
}

/** The references of a spec's `extends`, a name or a list of names; a later one wins over an earlier one. */
export function referencesOf(root: SpecNode | undefined): Reference[] {
  const node = valueNode(root, 'extends');
  const values = node?.kind === 'list' ? node.items.map((item) => item.value) : node ? [node] : [];
  return values.flatMap((value) => {
    const reference = stringOf(value);
    return reference ? [{ reference, span: value.range }] : [];
  });
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
