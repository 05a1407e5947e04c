import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import {
  type MapEntry,
  resolveAlias,
  type SpecDocument,
  type SpecNode,
  stringOf,
  valueNode,
} from '../document';
import { schemaAt } from '../schema/lookup';

/** The outline: every section under the name readers know it by, with the number of its lines. */
export function symbols(document: SpecDocument): DocumentSymbol[] {
  return document.specs.flatMap(({ root }) => {
    const map = root && resolveAlias(root);
    return map?.kind === 'map' ? map.entries.map((entry) => entrySymbol(document, entry)) : [];
  });
}

function entrySymbol(document: SpecDocument, { key, keyRange, value, range }: MapEntry): DocumentSymbol {
  const { lines } = document;
  const label = schemaAt(value.path)?.title ?? key;
  const node = resolveAlias(value);
  const symbol: DocumentSymbol = {
    name: node?.kind === 'list' ? `${label} (${node.items.length})` : label || key || '—',
    kind: kindOf(value),
    range: lines.range(range),
    selectionRange: lines.range(keyRange),
    children: childSymbols(document, value),
  };
  const detail = node?.kind === 'scalar' && node.value !== null ? shorten(String(node.value)) : '';
  if (detail) symbol.detail = detail;
  return symbol;
}

function childSymbols(document: SpecDocument, value: SpecNode): DocumentSymbol[] {
  // An alias has its children where its anchor stands.
  if (value.kind === 'map') return value.entries.map((entry) => entrySymbol(document, entry));
  if (value.kind !== 'list') return [];
  return value.items.map((item, index) => {
    const range = document.lines.range(item.range);
    return {
      name: nameOf(item.value) || String(index + 1),
      kind: kindOf(item.value),
      range,
      selectionRange: range,
      children: item.value.kind === 'map' ? childSymbols(document, item.value) : [],
    };
  });
}

/** What tells one item of a list from another: its text, or the first of its keys that holds a name. */
function nameOf(node: SpecNode): string {
  const scalar = resolveAlias(node);
  if (scalar?.kind === 'scalar') return scalar.value === null ? '' : shorten(String(scalar.value));
  const keys = ['name', 'title', 'question', 'stage', 'city', 'country'];
  const named = keys.map((key) => stringOf(valueNode(node, key))).find((text) => text !== undefined);
  return shorten(named ?? '');
}

function kindOf(node: SpecNode): SymbolKind {
  const resolved = resolveAlias(node);
  if (resolved?.kind === 'list') return SymbolKind.Array;
  if (resolved?.kind === 'map') return SymbolKind.Object;
  const type = typeof resolved?.value;
  return type === 'number' ? SymbolKind.Number : type === 'boolean' ? SymbolKind.Boolean : SymbolKind.String;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
