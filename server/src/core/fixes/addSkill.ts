import { entryOf, type ListNode, type MapNode, type SpecDocument, specAt } from '../document';
import { quote, quoteIfNeeded } from '../schema/yamlText';
import { inQuotes } from '../text/inQuotes';
import type { Fix, FixRequest } from './types';

/** Lists a skill that is asked for elsewhere: at the end of its list, written as the others are. */
export function addSkill({ document, diagnostic, data }: FixRequest): Fix[] {
  const { addSkill: skill } = data;
  const root = specAt(document, document.lines.offsetAt(diagnostic.range.start))?.root;
  const skills = root && entryOf(root, 'skills')?.value;
  if (!skill || !skills) return [];
  const group = skills.kind === 'map' ? entryOf(skills, skill.to)?.value : skills;
  const edit =
    group?.kind === 'list'
      ? intoList(document, group, skill.name)
      : skills.kind === 'map' && !group
        ? newList(document, skills, skill.to, skill.name)
        : undefined;
  if (!edit) return [];
  const place = skills.kind === 'map' && skill.to === 'preferred' ? 'preferred skills' : 'skills';
  const range = document.lines.range({ start: edit.at, end: edit.at });
  return [
    {
      title: `Add ${inQuotes(skill.name)} to the ${place}`,
      edits: [{ range, newText: edit.newText }],
      preferred: true,
    },
  ];
}

interface Insertion {
  readonly at: number;
  readonly newText: string;
}

function intoList(document: SpecDocument, list: ListNode, name: string): Insertion | undefined {
  const last = list.items.at(-1);
  const item = itemText(list, name);
  if (list.flow) {
    if (!last) return { at: list.range.start + 1, newText: item };
    return { at: last.range.end, newText: `, ${item}` };
  }
  if (!last) return undefined;
  const indent = document.lines.positionAt(last.range.start).character;
  return {
    at: endOfLines(document, last.range),
    newText: `${eolOf(document)}${' '.repeat(indent)}- ${item}`,
  };
}

/** The key that is missing: required skills come before the preferred ones. */
function newList(
  document: SpecDocument,
  { entries, flow }: MapNode,
  key: 'required' | 'preferred',
  name: string,
): Insertion | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  if (flow || !first || !last) return undefined;
  const margin = ' '.repeat(document.lines.positionAt(first.keyRange.start).character);
  const eol = eolOf(document);
  const text = `${key}:${eol}${margin}  - ${quoteIfNeeded(name)}`;
  return key === 'required'
    ? { at: first.keyRange.start, newText: `${text}${eol}${margin}` }
    : { at: endOfLines(document, last.range), newText: `${eol}${margin}${text}` };
}

function itemText({ items, flow }: ListNode, name: string): string {
  const values = items.map(({ value }) => value);
  const plain = quoteIfNeeded(name, flow ? 'flow' : 'block');
  if (values.length > 0 && values.every((value) => value.kind === 'map')) {
    const inBrackets = values.every((value) => value.kind === 'map' && value.flow);
    return inBrackets ? `{ name: ${quoteIfNeeded(name, 'flow')} }` : `name: ${plain}`;
  }
  const names = values.filter((value) => value.kind === 'scalar');
  const styles = new Set(names.map(({ style }) => style));
  if (names.length === 0 || styles.size !== 1) return plain;
  return styles.has('double') ? JSON.stringify(name) : styles.has('single') ? quote(name) : plain;
}

/** Behind the last line that belongs to the part, its comment included. */
function endOfLines({ lines, text }: SpecDocument, { start, end }: { start: number; end: number }): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return lines.lineSpan(lines.positionAt(at).line).end;
}

function eolOf({ text }: SpecDocument): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
