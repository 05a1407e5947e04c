import { type CompletionItem, type CompletionList, type Range, TextEdit } from 'vscode-languageserver-types';

/** Says once what most items repeat: the range they replace, and where their documentation is found. */
export function shareDefaults({ isIncomplete, items }: CompletionList): CompletionList {
  const ranges = items.map(rangeOf);
  const range = mostCommon(ranges, rangeKey);
  const data = mostCommon(
    items.map((item) => item.data),
    String,
  );
  if (!range) return { isIncomplete, items };
  return {
    isIncomplete,
    itemDefaults: { editRange: range, ...(data === undefined ? {} : { data }) },
    items: items.map((item, index) => {
      const own = ranges[index];
      const rest = item.data === data ? without(item, 'data') : { data: null, ...item };
      if (!own || rangeKey(own) !== rangeKey(range)) return rest;
      const text = item.textEdit?.newText ?? item.label;
      const bare = without(rest, 'textEdit');
      return text === item.label ? bare : { ...bare, textEditText: text };
    }),
  };
}

function rangeOf({ textEdit }: CompletionItem): Range | undefined {
  return textEdit && TextEdit.is(textEdit) ? textEdit.range : undefined;
}

function rangeKey(range: Range | undefined): string {
  if (!range) return '';
  const { start, end } = range;
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

function mostCommon<T>(values: readonly T[], keyOf: (value: T) => string): T | undefined {
  const counts = new Map<string, { readonly value: T; count: number }>();
  let best: { readonly value: T; count: number } | undefined;
  for (const value of values) {
    const known = counts.get(keyOf(value)) ?? { value, count: 0 };
    known.count++;
    counts.set(keyOf(value), known);
    if (!best || known.count > best.count) best = known;
  }
  return best?.value;
}

function without(item: CompletionItem, key: 'data' | 'textEdit'): CompletionItem {
  const { [key]: _, ...rest } = item;
  return rest;
}
