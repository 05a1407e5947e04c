import type { TextEdit } from 'vscode-languageserver-types';
import {
  type ListNode,
  type MapEntry,
  type MapNode,
  resolveAlias,
  type Span,
  type Spec,
  type SpecDocument,
  type SpecNode,
} from '../document';
import { indentStep, isCommentBelow, listsAreIndented } from '../document/repair/slot';
import type { FaqEntry } from '../knowledge/types';
import { toText } from '../schema/insertion';
import { rootSchema } from '../schema/schema';
import { folded, type SkeletonStyle } from '../schema/skeleton';
import { yamlText } from '../schema/yamlText';

/**
 * Adds questions with their answers to `faqs`: behind those that are there, or as a section of its own.
 * @returns Undefined where there is nothing to add, or no place for it.
 */
export function addFaqs(document: SpecDocument, spec: Spec, faqs: readonly FaqEntry[]): TextEdit | undefined {
  const { root } = spec;
  if (root?.kind !== 'map' || root.flow || faqs.length === 0) return undefined;
  const entry = root.entries.find(({ key }) => key === 'faqs');
  if (!entry) return newSection(document, root, faqs);
  const { value } = entry;
  if (value.kind === 'list' && value.items.length > 0) return intoList(document, value, faqs);
  return instead(document, entry, faqs);
}

function intoList(document: SpecDocument, list: ListNode, faqs: readonly FaqEntry[]): TextEdit | undefined {
  const last = list.items.at(-1);
  if (!last) return undefined;
  if (list.flow) return insert(document, last.range.end, faqs.map((faq) => `, ${flowItem(faq)}`).join(''));
  if (keepsBlankLines(document, last.value)) return undefined;
  const column = document.lines.positionAt(last.range.start).character;
  const end = endOfLine(document, last.range);
  return insert(document, end, blockItems(document, end, faqs, column));
}

/** In place of a list that is empty, or not there at all: `faqs:`, `faqs: []`. */
function instead(document: SpecDocument, entry: MapEntry, faqs: readonly FaqEntry[]): TextEdit | undefined {
  const { text, lines } = document;
  const { value, keyRange } = entry;
  const isNothing = value.kind === 'scalar' && value.value === null;
  const written = text.slice(keyRange.end, value.range.end);
  // An anchor, a tag or a comment in between has its reason to be there.
  if (!(isNothing || value.kind === 'list') || !/^ *: *(?:\[ *\]|~|null)?$/i.test(written)) return undefined;
  const start = keyRange.end + written.indexOf(':') + 1;
  const end = endOfLine(document, { start: keyRange.start, end: value.range.end });
  const rest = text.slice(value.range.end, end);
  const margin = lines.positionAt(keyRange.start).character;
  const newText = rest + blockItems(document, end, faqs, margin + listIndent(document));
  return { range: lines.range({ start, end }), newText };
}

/** Where the format has it: behind the nearest key that comes earlier. */
function newSection(document: SpecDocument, root: MapNode, faqs: readonly FaqEntry[]): TextEdit | undefined {
  const order = Object.keys(rootSchema().properties ?? {});
  const place = (entry: MapEntry): number => order.indexOf(entry.key);
  const earlier = root.entries.filter((entry) => place(entry) >= 0 && place(entry) < order.indexOf('faqs'));
  const nearest = earlier.sort((a, b) => place(a) - place(b)).at(-1);
  if (!nearest || keepsBlankLines(document, nearest.value)) return undefined;
  const end = endOfLine(document, nearest.range);
  const margin = document.lines.positionAt(nearest.keyRange.start).character;
  const eol = eolOf(document);
  const gap = isSetApart(document, root, nearest) ? eol + eol : eol;
  const items = blockItems(document, end, faqs, margin + listIndent(document));
  return insert(document, end, `${gap}${' '.repeat(margin)}faqs:${items}`);
}

/** Whether blank lines part the sections, as far as the neighbors of this one show. */
function isSetApart(document: SpecDocument, { entries }: MapNode, entry: MapEntry): boolean {
  const at = entries.indexOf(entry);
  const next = entries[at + 1];
  const [upper, lower] = next ? [entry, next] : [entries[at - 1], entry];
  if (!upper) return false;
  const between = document.text.slice(endOfLine(document, upper.range), lower.keyRange.start);
  return /\n[ \t]*\r?\n/.test(between);
}

function blockItems(document: SpecDocument, at: number, faqs: readonly FaqEntry[], column: number): string {
  const eol = eolOf(document);
  const style: SkeletonStyle = {
    eol,
    step: indentStep(document.text),
    listsIndented: true,
    flow: false,
    inline: false,
    today: '',
  };
  const key = column + 2;
  // Block text at the end would swallow a comment that stands further in below it.
  const inline = isCommentBelow(document, at, key);
  return faqs
    .map(({ question, answer }, index) => {
      const body = folded(answer, key, { ...style, inline: inline && index === faqs.length - 1 });
      const first = `- question: ${yamlText(question, { quote: '', flow: false })}`;
      return `${eol}${' '.repeat(column)}${first}${eol}${' '.repeat(key)}answer:${toText(body)}`;
    })
    .join('');
}

function flowItem({ question, answer }: FaqEntry): string {
  const written = (text: string): string => yamlText(text, { quote: '', flow: true });
  return `{ question: ${written(question)}, answer: ${written(answer)} }`;
}

/** True where the blank lines below belong to the text above them: `|+`. */
function keepsBlankLines(document: SpecDocument, node: SpecNode): boolean {
  const value = resolveAlias(node);
  if (node.kind === 'alias' || !value) return false;
  if (value.kind === 'scalar') {
    const isBlock = value.style === 'literal' || value.style === 'folded';
    return isBlock && /^[|>]\d?\+/.test(document.text.slice(value.range.start, value.range.end));
  }
  const last = value.kind === 'map' ? value.entries.at(-1)?.value : value.items.at(-1)?.value;
  return last !== undefined && keepsBlankLines(document, last);
}

/** Behind the last line that belongs to the part, its comment included. */
function endOfLine({ lines, text }: SpecDocument, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return lines.lineSpan(lines.positionAt(at).line).end;
}

function insert({ lines }: SpecDocument, at: number, newText: string): TextEdit {
  return { range: lines.range({ start: at, end: at }), newText };
}

function listIndent({ text }: SpecDocument): number {
  return listsAreIndented(text) ? indentStep(text) : 0;
}

function eolOf({ text }: SpecDocument): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
