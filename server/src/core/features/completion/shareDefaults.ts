import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver-types';

/** Says once what most items repeat: the range they replace, and where their documentation is found. */
export function shareDefaults({ isIncomplete, items }: CompletionList): CompletionList {
  // Items of another kind stand before or behind the many, so the one in the middle is one of these.
  const usual = items[items.length >> 1];
  const range = usual && rangeOf(usual);
  if (!range) return { isIncomplete, items };
  const { data } = usual;
  return {
    isIncomplete,
    itemDefaults: { editRange: range, ...(data === undefined ? {} : { data }) },
    items: items.map((item) => {
      const { textEdit, data: own, ...rest } = item;
      const bare: CompletionItem = rest;
      if (own !== data) bare.data = own ?? null;
      if (!textEdit) return bare;
      if (!isSame(rangeOf(item), range)) bare.textEdit = textEdit;
      else if (textEdit.newText !== item.label) bare.textEditText = textEdit.newText;
      return bare;
    }),
  };
}

function rangeOf({ textEdit }: CompletionItem): Range | undefined {
  return textEdit && 'range' in textEdit ? textEdit.range : undefined;
}

function isSame(left: Range | undefined, right: Range): boolean {
  return (
    left?.start.line === right.start.line &&
    left.start.character === right.start.character &&
    left.end.line === right.end.line &&
    left.end.character === right.end.character
  );
}
