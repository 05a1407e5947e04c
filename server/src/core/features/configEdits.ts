import { entryOf, type MapNode, resolveAlias, type SpecDocument, type SpecNode } from '../document';
import { quoteIfNeeded } from '../schema/yamlText';

/** An insertion or replacement in a configuration, as offsets. */
export interface ConfigEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Writes a value under these keys, with the maps around it as far as they are missing; what stands there already
 * stays, comments too. Undefined where something else stands in the way.
 * @param value As YAML between brackets could hold it: `off`, `[word]`.
 */
export function setValue(
  document: SpecDocument,
  keys: readonly string[],
  value: string,
): ConfigEdit | undefined {
  const { text } = document;
  const root = rootOf(document);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (isEmpty(root)) {
    const end = text.trimEnd() === '' ? 0 : text.length;
    const before = end > 0 && !/[\r\n]$/.test(text) ? eol : '';
    return { start: end, end: text.length, newText: `${before}${block(keys, value, 0, eol)}${eol}` };
  }
  let node: SpecNode | undefined = root;
  for (const [depth, key] of keys.entries()) {
    const map: ReturnType<typeof resolveAlias> = node && resolveAlias(node);
    // Through an alias the value would be set in two places.
    if (map?.kind !== 'map' || node?.kind === 'alias') return undefined;
    const entry = entryOf(map, key);
    const rest = keys.slice(depth);
    if (!entry) return map.flow ? inFlow(map, rest, value) : inBlock(document, map, rest, value, eol);
    if (depth === keys.length - 1)
      return { ...entry.value.range, newText: withSpace(entry.value, text, value) };
    if (isEmpty(entry.value)) {
      const column = document.lines.positionAt(entry.keyRange.start).character;
      const nested = flow(rest.slice(1), value);
      const newText = map.flow
        ? ` { ${nested} }`
        : `${eol}${' '.repeat(column + 2)}${block(rest.slice(1), value, column + 2, eol)}`;
      const at = entry.value.range;
      return { start: at.start, end: at.end, newText };
    }
    node = entry.value;
  }
  return undefined;
}

/** Adds a text to the list under these keys, written as the list is. */
export function addToList(
  document: SpecDocument,
  keys: readonly string[],
  item: string,
): ConfigEdit | undefined {
  const { lines, text } = document;
  let node: SpecNode | undefined = rootOf(document);
  for (const key of keys) node = entryOf(node, key)?.value;
  const list = node?.kind === 'list' ? node : undefined;
  const last = list?.items.at(-1);
  if (!list || !last)
    return node && !isEmpty(node) && !list
      ? undefined
      : setValue(document, keys, `[${quoteIfNeeded(item, 'flow')}]`);
  if (list.flow) {
    return { start: last.range.end, end: last.range.end, newText: `, ${quoteIfNeeded(item, 'flow')}` };
  }
  const content = last.range.start + text.slice(last.range.start, last.range.end).trimEnd().length;
  const end = lines.lineSpan(lines.positionAt(content).line).end;
  const margin = ' '.repeat(lines.positionAt(last.range.start).character);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: end, end, newText: `${eol}${margin}- ${quoteIfNeeded(item)}` };
}

function rootOf({ specs }: SpecDocument): SpecNode | undefined {
  return specs[0]?.root;
}

function isEmpty(node: SpecNode | undefined): boolean {
  const value = node && resolveAlias(node);
  return !value || (value.kind === 'scalar' && value.value === null && node?.kind !== 'alias');
}

/** Behind the last entry and the comment on its line. */
function inBlock(
  { lines, text }: SpecDocument,
  map: MapNode,
  keys: readonly string[],
  value: string,
  eol: string,
): ConfigEdit {
  const { start, end } = map.entries.at(-1)?.range ?? map.range;
  const content = start + text.slice(start, end).trimEnd().length;
  const at = lines.lineSpan(lines.positionAt(content).line).end;
  const column = lines.positionAt(map.entries[0]?.keyRange.start ?? start).character;
  return { start: at, end: at, newText: `${eol}${' '.repeat(column)}${block(keys, value, column, eol)}` };
}

function inFlow(map: MapNode, keys: readonly string[], value: string): ConfigEdit {
  const last = map.entries.at(-1);
  const at = last?.range.end ?? map.range.start + 1;
  return { start: at, end: at, newText: last ? `, ${flow(keys, value)}` : ` ${flow(keys, value)} ` };
}

function block(keys: readonly string[], value: string, column: number, eol: string): string {
  return keys
    .map((key, depth) => {
      const margin = depth === 0 ? '' : `${eol}${' '.repeat(column + 2 * depth)}`;
      return `${margin}${key}:`;
    })
    .join('')
    .concat(` ${value}`);
}

function flow(keys: readonly string[], value: string): string {
  const [first = '', ...rest] = keys;
  return rest.length === 0 ? `${first}: ${value}` : `${first}: { ${flow(rest, value)} }`;
}

/** A missing value stands right behind the colon. */
function withSpace(node: SpecNode, text: string, value: string): string {
  return text.charAt(node.range.start - 1) === ':' ? ` ${value}` : value;
}
