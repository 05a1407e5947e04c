import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { validate } from '../../../server/generated/validate';
import {
  nodeAt,
  parse,
  type ScalarNode,
  type SpecDocument,
  toValue,
  walk,
} from '../../../server/src/core/document';
import { accept, completeAt, editOf } from './support';

/**
 * Accepting any item never makes a document parse worse, never loses a comment and never touches the rest.
 * With FULL=1 every offset is tried; otherwise a sample.
 */
const full = process.env.FULL === '1';
const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jobspec.yaml'))
  .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));

/** Of a longer list, each place tries others: neighbors together try them all. */
const itemsAtOnce = full ? 25 : 2;

describe.each(examples)('$name', ({ text }) => {
  it('at every place of the finished text', { timeout: 600_000 }, () => {
    const document = parse(text);
    let tried = 0;
    for (const offset of offsetsOf(text, 19)) tried += check(document, offset, { schema: true });
    expect(tried).toBeGreaterThan(0);
  });

  it('while the rest of the line is not written yet', { timeout: 600_000 }, () => {
    let tried = 0;
    for (const offset of offsetsOf(text, 47)) {
      tried += check(parse(text.slice(0, offset) + text.slice(lineEnd(text, offset))), offset);
    }
    expect(tried).toBeGreaterThan(0);
  });

  it('truncated at every line', { timeout: 600_000 }, () => {
    let tried = 0;
    for (const [index, end] of lineEnds(text).entries()) {
      if (!full && index % 9 !== 0) continue;
      const begun = text.slice(0, end);
      tried += check(parse(begun), begun.length);
      for (const next of ['\n', '\n  ', '\n    ', '\n- ', '\n  -']) {
        if (full || index % 3 === next.length % 3)
          tried += check(parse(begun + next), begun.length + next.length);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it('with an empty line or a half-typed word between two lines', { timeout: 600_000 }, () => {
    let tried = 0;
    for (const [index, end] of lineEnds(text).entries()) {
      for (const [kind, inserted] of [
        '\n',
        '\n  ',
        '\n    ',
        '\nna',
        '\n  na',
        '\n    - ',
        '\n  - "',
      ].entries()) {
        if (!full && (index + kind) % 29 !== 0) continue;
        const offset = end + inserted.length;
        tried += check(parse(text.slice(0, end) + inserted + text.slice(end)), offset);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});

/** @returns how many items were accepted. */
function check(document: SpecDocument, offset: number, { schema = false } = {}): number {
  const { items } = completeAt(document, offset);
  const chosen =
    items.length <= itemsAtOnce
      ? items
      : Array.from({ length: itemsAtOnce }, (_, index) => items[(offset * 7 + index) % items.length]);
  for (const item of chosen) if (item) checkItem(document, offset, item, schema);
  return Math.min(items.length, chosen.length);
}

function checkItem(document: SpecDocument, offset: number, item: CompletionItem, schema: boolean): void {
  const after = parse(accept(document, item));
  const report = [
    ...moreProblems(document, after),
    ...lostComments(document, after),
    ...unfitEdit(document, offset, item),
    ...(problemsOf(document) === 0 ? changedValues(document, after, item) : []),
    ...(schema ? newMistakes(document, after) : []),
  ];
  if (report.length > 0) {
    const { line, character } = document.lines.positionAt(offset);
    throw new Error(
      `${item.label} at ${line + 1}:${character + 1}: ${report.join(', ')}\n` +
        `${marked(document, offset)}\n--- becomes\n${changedPart(document, after.text)}`,
    );
  }
}

function moreProblems(before: SpecDocument, after: SpecDocument): string[] {
  return problemsOf(after) > problemsOf(before) ? ['does not parse any more'] : [];
}

function problemsOf({ specs }: SpecDocument): number {
  return specs.reduce((sum, { problems }) => sum + problems.length, 0);
}

/** In a text that cannot be read as a whole, comments are only known by their words. */
function lostComments(before: SpecDocument, after: SpecDocument): string[] {
  if (problemsOf(after) > 0) {
    return commentsOf(before).flatMap((text) =>
      after.text.includes(text) ? [] : [`loses the comment ${text}`],
    );
  }
  const left = commentsOf(after);
  return commentsOf(before).flatMap((comment) => {
    const at = left.indexOf(comment);
    if (at < 0) return [`loses the comment ${comment}`];
    left.splice(at, 1);
    return [];
  });
}

function commentsOf({ specs, text }: SpecDocument): string[] {
  return specs.flatMap(({ comments }) => comments.map(({ start, end }) => text.slice(start, end)));
}

/** What editors ask of an item: one line, around the cursor, and a filter text that what is typed begins. */
function unfitEdit(document: SpecDocument, offset: number, item: CompletionItem): string[] {
  const { range } = editOf(item);
  const start = document.lines.offsetAt(range.start);
  const isAround = start <= offset && document.lines.offsetAt(range.end) >= offset;
  const typed = document.text.slice(start, offset).replace(/["']$/, '').toLowerCase();
  const filter = (item.filterText ?? item.label).toLowerCase();
  const blanks = /^[\s'":]*/.exec(typed)?.[0] ?? '';
  return [
    ...(range.start.line === range.end.line && isAround ? [] : ['replaces text beyond the cursor line']),
    ...(filter.startsWith(blanks) ? [] : [`has the filter text "${filter}" for "${typed}"`]),
  ];
}

/** Every scalar that the edit does not touch still has its value, under the same keys. */
function changedValues(before: SpecDocument, after: SpecDocument, item: CompletionItem): string[] {
  const { range } = editOf(item);
  const start = before.lines.offsetAt(range.start);
  const end = before.lines.offsetAt(range.end);
  const shift = after.text.length - before.text.length;
  const scalars = new Map(scalarsOf(after).map((scalar) => [scalar.range.start, scalar]));
  return scalarsOf(before).flatMap((scalar) => {
    const isBefore = scalar.range.end < start;
    if (!isBefore && scalar.range.start <= end) return [];
    const same = scalars.get(scalar.range.start + (isBefore ? 0 : shift));
    const isSame = same && same.value === scalar.value && keysOf(same) === keysOf(scalar);
    return isSame || isRenamed(before, scalar, start) ? [] : [`changes ${scalar.path.join('.')}`];
  });
}

/** Where a key is replaced, everything below it has a new path; its value is what has to stay. */
function isRenamed(document: SpecDocument, scalar: ScalarNode, start: number): boolean {
  return document.specs.some(({ root }) =>
    scalar.path.some((_, depth) => {
      const parent = nodeAt(root, scalar.path.slice(0, depth));
      return (
        parent?.kind === 'map' &&
        parent.entries.some(
          ({ keyRange, key }) =>
            key === scalar.path[depth] && keyRange.start <= start && start <= keyRange.end,
        )
      );
    }),
  );
}

function scalarsOf({ specs }: SpecDocument): ScalarNode[] {
  const scalars: ScalarNode[] = [];
  for (const { root } of specs) {
    if (root)
      walk(root, (node) => node.kind === 'scalar' && node.range.end > node.range.start && scalars.push(node));
  }
  return scalars;
}

function keysOf({ path }: ScalarNode): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** What is offered is valid; only a map that has just been begun may lack a key. */
function newMistakes(before: SpecDocument, after: SpecDocument): string[] {
  const known = new Set(mistakesOf(before));
  return mistakesOf(after).filter((mistake) => !known.has(mistake) && !mistake.startsWith('required'));
}

function mistakesOf({ specs }: SpecDocument): string[] {
  return specs.flatMap(({ root }) =>
    validate(root && toValue(root)).map(({ keyword, instancePath }) => `${keyword} at ${instancePath}`),
  );
}

/** Each line's beginning, and the places before and behind each word. */
function offsetsOf(text: string, every: number): number[] {
  const all = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  if (full) return all;
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return all
    .filter((at) => text.charAt(at - 1) === '\n' || isWord(at) !== isWord(at - 1))
    .filter((_, index) => index % every === 0);
}

function lineEnds(text: string): number[] {
  return [...text.matchAll(/$/gm)].map((match) => match.index);
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found;
}

function marked({ text }: SpecDocument, offset: number): string {
  return `${text.slice(0, offset)}<|>${text.slice(offset)}`.slice(Math.max(0, offset - 200), offset + 200);
}

function changedPart({ text }: SpecDocument, after: string): string {
  let from = 0;
  while (from < after.length && text.charAt(from) === after.charAt(from)) from++;
  return after.slice(Math.max(0, from - 100), from + 400);
}
