import type { MapEntry, Span, Spec, SpecDocument } from '../document';
import type { Finding } from '../schema/finding';
import { once } from '../text/once';
import type { SpecAnalysis } from './analysis';
import { hasBullets } from './bullets';
import { everything, type Part, prose } from './reads';

/** What decides about the findings of a document, besides its text; compared by identity. */
export interface Circumstances {
  readonly document: SpecDocument;
  readonly spec: Spec;
  readonly analysis: SpecAnalysis;
  /** Everything else: settings, the date, what could be read. */
  readonly others: readonly unknown[];
}

/** What the rules found in the versions of some documents that were checked last. */
export interface Reruns {
  /**
   * Compares a document with its last version.
   * @param uri What tells documents apart.
   * @returns Undefined where a section may mean something else because of another one, or of another file.
   */
  begin(uri: string, circumstances: Circumstances): Rerun | undefined;
}

/** The rules over one version of a document. */
export interface Rerun {
  /** What a rule found last time, at its places in this version, if nothing it asked for has changed. */
  reuse(rule: string): readonly Finding[] | undefined;
  keep(rule: string, findings: readonly Finding[], parts: ReadonlySet<Part>): void;
}

interface Result {
  readonly findings: readonly Finding[];
  readonly parts: ReadonlySet<Part>;
}

interface Version extends Circumstances {
  readonly sections: readonly Section[];
  readonly results: Map<string, Result>;
}

/** A key of the top level with its value, up to the next one. */
interface Section extends Span {
  readonly key: string;
  readonly text: string;
}

/** Documents that somebody works on at the same time. */
const mostDocuments = 10;

export function createReruns(): Reruns {
  const versions = new Map<string, Version>();
  return {
    begin(uri, circumstances) {
      const last = versions.get(uri);
      versions.delete(uri);
      const sections = sectionsOf(circumstances);
      if (!sections) return undefined;
      const version: Version = { ...circumstances, sections, results: new Map() };
      versions.set(uri, version);
      const [oldest] = versions.keys();
      if (versions.size > mostDocuments && oldest !== undefined) versions.delete(oldest);
      return rerun(version, last && isComparable(last, version) ? last : undefined);
    },
  };
}

function rerun(version: Version, last: Version | undefined): Rerun {
  const { results } = version;
  const change = last && changeOf(last, version);
  return {
    reuse(rule) {
      const before = last?.results.get(rule);
      if (!change || !before || [...before.parts].some(change.concerns)) return undefined;
      const findings = moveAll(before.findings, change.move);
      if (findings) results.set(rule, { findings, parts: before.parts });
      return findings;
    },
    keep: (rule, findings, parts) => void results.set(rule, { findings, parts }),
  };
}

/** Undefined where the spec was not read section by section. */
function sectionsOf({ document, spec: { root } }: Circumstances): Section[] | undefined {
  if (!document.sections || root?.kind !== 'map') return undefined;
  const { entries } = root;
  const keys = new Set(entries.map(({ key }) => key));
  // What is inherited may change without this text.
  if (keys.size < entries.length || keys.has('extends')) return undefined;
  return entries.map((entry, index) => sectionOf(entry, entries[index + 1], document.text));
}

function sectionOf(
  { key, keyRange: { start } }: MapEntry,
  next: MapEntry | undefined,
  text: string,
): Section {
  const end = next?.keyRange.start ?? text.length;
  return { key, start, end, text: text.slice(start, end) };
}

function isComparable(last: Version, { sections, others }: Version): boolean {
  return (
    last.sections.length === sections.length &&
    last.sections.every(({ key }, index) => key === sections[index]?.key) &&
    last.others.length === others.length &&
    last.others.every((other, index) => other === others[index])
  );
}

interface Change {
  concerns(this: void, part: Part): boolean;
  /** Where a place is now; undefined where nobody knows. */
  move(this: void, span: Span): Span | undefined;
}

function changeOf(last: Version, version: Version): Change {
  const changed = new Set(
    last.sections.flatMap(({ key, text }, index) => (text === version.sections[index]?.text ? [] : [key])),
  );
  const isSame = last.document.text === version.document.text;
  const texts = once(() => sameTexts(last, version, changed));
  return {
    concerns(part) {
      if (part === everything) return !isSame;
      return part === prose ? texts() === undefined : changed.has(part);
    },
    move(span) {
      if (isSame) return span;
      const index = last.sections.findIndex((section) => holds(section, span));
      const section = last.sections[index];
      if (!section) return undefined;
      if (!changed.has(section.key))
        return moveBy(span, (version.sections[index]?.start ?? 0) - section.start);
      const text = texts()?.find(({ from }) => holds(from, span));
      return text && moveBy(span, text.to.start - text.from.start);
    },
  };
}

interface Moved {
  readonly from: Span;
  readonly to: Span;
}

/** The texts for candidates in the changed sections, where all of them are the same as before. */
function sameTexts(last: Version, version: Version, changed: ReadonlySet<string>): Moved[] | undefined {
  // Which skills a text mentions depends on those that are listed; in lists, what is around the texts counts as well.
  if (changed.has('skills') || [...changed].some(hasBullets)) return undefined;
  const [before, after] = [last, version].map(({ analysis, document }) =>
    [...analysis.titles, ...analysis.prose]
      .filter(({ node }) => changed.has(String(node.path[0])))
      .map(({ node: { path, range } }) => ({
        range,
        key: `${path.join('\n')}\n\n${document.text.slice(range.start, range.end)}`,
      })),
  );
  if (!before || before.length !== after?.length) return undefined;
  const moved = before.flatMap(({ range: from, key }, index): Moved[] => {
    const same = after[index];
    return same?.key === key ? [{ from, to: same.range }] : [];
  });
  return moved.length === before.length ? moved : undefined;
}

function moveAll(findings: readonly Finding[], move: Change['move']): Finding[] | undefined {
  const moved: Finding[] = [];
  for (const finding of findings) {
    const there = moveFinding(finding, move);
    if (!there) return undefined;
    moved.push(there);
  }
  return moved;
}

function moveFinding(finding: Finding, move: Change['move']): Finding | undefined {
  const { related = [], data } = finding;
  const span = move(finding.span);
  if (!span) return undefined;
  if (span === finding.span) return finding;
  const places = related.flatMap((place) => {
    const there = move(place.span);
    return there ? [{ ...place, span: there }] : [];
  });
  const part = data?.part && move(data.part);
  const comment = data?.comment && move(data.comment);
  if (places.length < related.length || (data?.part && !part) || (data?.comment && !comment))
    return undefined;
  return {
    ...finding,
    span,
    ...(finding.related ? { related: places } : {}),
    ...(data ? { data: { ...data, ...(part ? { part } : {}), ...(comment ? { comment } : {}) } } : {}),
  };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function moveBy({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
