import { locate } from './locate';
import type { MapEntry, Path, Span, SpecNode } from './node';
import { parse } from './parse';
import { candidateAt } from './repair/candidate';
import { steadied } from './repair/steady';
import type { Spec, SpecDocument } from './specDocument';

/** The place a cursor is at, in a text whose half-typed word has been replaced so that it can be read. */
export interface Repair {
  /** What the text says without the half-typed word; its offsets are not those of the original. */
  readonly spec: Spec;
  /**
   * `key`: an entry of the map at `path`. `value`: the value at `path`, which may be of any kind the format
   * allows there.
   */
  readonly kind: 'key' | 'value';
  readonly path: Path;
  /** For a key: what the map has besides it. */
  readonly siblings: readonly MapEntry[];
  /** For a key: those that the map has, or may turn out to have. */
  readonly taken: ReadonlySet<string>;
  /** For a key: the value it already has. */
  readonly existing: SpecNode | undefined;
  readonly slot: Slot;
}

/** How to write at the place: everything is about the original text. */
export interface Slot {
  /** What is replaced: never more than a part of one line, and the cursor is in it. */
  readonly span: Span;
  /** From here to the cursor is what has been typed of the word. */
  readonly wordStart: number;
  readonly word: string;
  /** The cursor is behind all that is replaced. */
  readonly atEnd: boolean;
  /** The quotation mark that has been typed already. */
  readonly quote: '' | '"' | "'";
  readonly flow: boolean;
  /** Written before the word: indentation, a dash, a missing space. */
  readonly lead: string;
  /** Written behind it: a space before a comment that follows closely. */
  readonly tail: string;
  /** Column of the word: further keys of a map that begins here stand below it. */
  readonly column: number;
  /** For a value behind its key: where maps and lists are written instead, on the lines below. */
  readonly below:
    | { readonly start: number; readonly mapColumn: number; readonly listColumn: number }
    | undefined;
  /** For a key that has its colon: the offset behind it. */
  readonly colon: number | undefined;
  /** A comment follows that block text written here would swallow. */
  readonly commented: boolean;
  /** The line is to be moved to another column; only right if the word is that of a key. */
  readonly moved: boolean;
  /** Columns from one level to the next in this text. */
  readonly step: number;
  /** Lists stand further in than the key they belong to, as far as this text shows. */
  readonly listsIndented: boolean;
}

/** Stands for the half-typed word: a letter no keyboard has, and YAML allows. */
const placeholder = '\uE000';

/** Without the half-typed word, the text is the same for each of its letters: the last one is kept. */
const parseRepaired = parseOnce();

function parseOnce(): typeof parse {
  let last: SpecDocument | undefined;
  return (text, previous) => {
    if (last?.text !== text) last = parse(text, previous);
    return last;
  };
}

/**
 * Finds out what can be written at the offset, however broken the text around it is.
 * @returns undefined in comments, in the middle of prose, and wherever a word would make things worse.
 */
export function repairAt(document: SpecDocument, offset: number): Repair | undefined {
  if (document.tooLarge) return undefined;
  const candidate = candidateAt(document, offset);
  if (!candidate) return undefined;
  const { edit, slot } = candidate;
  const start = edit.span.start + edit.before.length;
  const insert = (text: string): SpecDocument => {
    const whole =
      text.slice(0, edit.span.start) + edit.before + placeholder + edit.after + text.slice(edit.span.end);
    return parseRepaired(whole, document);
  };
  const line = document.lines.positionAt(offset).line;
  const steady = problemsOf(document) > 0 && !slot.flow ? steadied(document, line) : document.text;
  const readable = insert(steady);
  // What is offered has to fit the text as it is, slips included.
  const actual = steady === document.text ? readable : insert(document.text);
  if (problemsOf(actual) > problemsOf(document)) return undefined;
  const found = locate(readable, start);
  if (!found) return undefined;
  const parent = found.ancestors.at(-1);

  if (found.entry && found.entry.key === placeholder && parent?.kind === 'map') {
    const { value } = found.entry;
    const siblings = parent.entries.filter(({ key }) => key !== placeholder);
    const swallowed = candidate.unclosed ? keysBelow(document.text, slot.span.end) : [];
    const taken = new Set([...siblings.map(({ key }) => key), ...swallowed]);
    const existing = isMissing(value) ? undefined : value;
    const base = { spec: found.spec, slot, siblings, taken, existing };
    if (candidate.form === 'word') {
      // Text on the following lines: the word begins a paragraph.
      if (existing?.kind === 'scalar' || existing?.kind === 'alias') return undefined;
      const isAlone = siblings.length === 0 && !existing && !slot.flow;
      if (isAlone) return { ...base, kind: 'value', path: parent.path };
    }
    if (slot.quote !== '' || (candidate.hasValue && !existing)) return undefined;
    return { ...base, kind: 'key', path: parent.path };
  }
  if (candidate.form === 'value' && found.node.kind === 'scalar' && found.node.value === placeholder) {
    const { spec, path } = found;
    return { spec, kind: 'value', path, siblings: [], taken: new Set(), existing: undefined, slot };
  }
  return undefined;
}

/** Behind a bracket that is not closed, every key below may belong to the same map. */
function keysBelow(text: string, from: number): string[] {
  return [...text.slice(from).matchAll(/(\w+)["']? *:/g)].flatMap((match) => match[1] ?? []);
}

function isMissing(node: SpecNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.range.start === node.range.end && !node.anchor;
}

function problemsOf({ specs }: SpecDocument): number {
  return specs.reduce((sum, { problems }) => sum + problems.length, 0);
}
