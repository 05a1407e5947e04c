import { Parser } from 'yaml';
import { compose } from './compose';
import { convert } from './convert';
import type { MapEntry, MapNode, Span, SpecNode } from './node';
import { readPlainSection } from './plainSection';
import { type DocumentProblem, maxDepth, type Spec } from './specDocument';
import { surveyTokens } from './tokens';

/** A top-level key of a spec with the lines that belong to it, read on its own. */
export interface Section {
  readonly text: string;
  /** Where it stands in the document; all offsets in it count from the start of the document. */
  readonly start: number;
  /** One; more where a key is not of the usual letters. */
  readonly entries: readonly MapEntry[];
  readonly comments: readonly Span[];
  /** Repeated keys below the top level. */
  readonly problems: readonly DocumentProblem[];
}

export interface SectionedSpec {
  readonly spec: Spec;
  readonly sections: ReadonlyMap<string, Section>;
}

/**
 * Reads a spec section by section, taking over the sections that have not changed: the work is that of the
 * change. Undefined where the text has to be read as a whole: several YAML documents, anchors, and whatever is
 * not plain and right. Then what a section means may depend on another one.
 */
export function readSections(
  text: string,
  known: ReadonlyMap<string, Section> = new Map(),
): SectionedSpec | undefined {
  if (breaksForRegExpOnly.test(text)) return undefined;
  const starts = sectionStarts(text);
  if (starts.length === 0 || /^(?:---|\.\.\.|%|\ufeff|[?:](?:\s|$))/m.test(text)) return undefined;
  const mayBePlain = !oddSigns.test(text);
  const sections = new Map<string, Section>();
  const ordered: Section[] = [];
  for (const [index, at] of starts.entries()) {
    // What stands above the first key belongs to it.
    const start = index === 0 ? 0 : at;
    const end = starts[index + 1] ?? text.length;
    const source = text.slice(start, end);
    const old = known.get(source);
    const section = old
      ? moveSection(old, start - old.start)
      : (mayBePlain && plainSection(text, source, start)) || readSection(source, start);
    if (!section) return undefined;
    sections.set(source, section);
    ordered.push(section);
  }
  return { spec: assemble(text, ordered), sections };
}

/** Behind these `^` finds a line where YAML goes on, or the other way round: what is at the margin is unclear. */
const breaksForRegExpOnly = /\r(?!\n)|[\u2028\u2029\u0085]/;

/** Keys at the left margin; whatever else stands there belongs to the section above. */
function sectionStarts(text: string): number[] {
  return Array.from(text.matchAll(/^[A-Za-z_][\w-]*:(?=[ \r\n]|$)/gm), ({ index }) => index);
}

/** Line breaks of Windows, tabs, and signs that nobody types are left to the library. */
const oddSigns = /[^\P{Cc}\n]/u;

function plainSection(text: string, source: string, start: number): Section | undefined {
  const read = readPlainSection(text, start, start + source.length);
  return read && { text: source, start, ...read, problems: [] };
}

function readSection(text: string, start: number): Section | undefined {
  const tokens = [...new Parser().parse(text)];
  const survey = surveyTokens(tokens, maxDepth);
  if (survey.tooDeepAt !== undefined) return undefined;
  const [document, ...more] = compose(tokens, text.length);
  if (!document || more.length > 0 || document.errors.length + document.warnings.length > 0) return undefined;
  const { root, problems, usesAnchors } = convert(document.contents, text);
  if (root?.kind !== 'map' || root.flow || usesAnchors) return undefined;
  const { entries } = root;
  if (new Set(entries.map(({ key }) => key)).size < entries.length) return undefined;
  if (problems.some(({ code }) => code !== 'duplicate-key')) return undefined;
  return moveSection({ text, start: 0, entries, comments: survey.comments, problems }, start);
}

function assemble(text: string, sections: readonly Section[]): Spec {
  const entries = sections.flatMap((section) => section.entries);
  const problems = sections.flatMap((section) => section.problems);
  const first = new Map<string, MapEntry>();
  for (const entry of entries) {
    const { key, keyRange: span, range } = entry;
    const earlier = first.get(key);
    if (earlier) problems.push({ code: 'duplicate-key', span, key, first: earlier.keyRange, entry: range });
    else first.set(key, entry);
  }
  const range = { start: entries[0]?.keyRange.start ?? 0, end: entries.at(-1)?.range.end ?? 0 };
  const root: MapNode = { kind: 'map', path: [], range, entries, flow: false };
  return {
    root,
    range: { start: 0, end: text.length },
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    comments: sections.flatMap(({ comments }) => comments),
  };
}

function moveSection(section: Section, by: number): Section {
  if (by === 0) return section;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    text: section.text,
    start: section.start + by,
    entries: section.entries.map((entry) => moveEntry(entry, move)),
    comments: section.comments.map(move),
    problems: section.problems.map((problem) =>
      problem.code === 'duplicate-key'
        ? { ...problem, span: move(problem.span), first: move(problem.first), entry: move(problem.entry) }
        : problem,
    ),
  };
}

type Move = (span: Span) => Span;

function moveEntry({ key, keyRange, value, range }: MapEntry, move: Move): MapEntry {
  return { key, keyRange: move(keyRange), value: moveNode(value, move), range: move(range) };
}

function moveNode(node: SpecNode, move: Move): SpecNode {
  const range = move(node.range);
  switch (node.kind) {
    case 'map':
      return { ...node, range, entries: node.entries.map((entry) => moveEntry(entry, move)) };
    case 'list':
      return {
        ...node,
        range,
        items: node.items.map((item) => ({ value: moveNode(item.value, move), range: move(item.range) })),
      };
    default:
      return { ...node, range };
  }
}
