import type { BaseLanguageClient, CompletionItem, CompletionList, Position } from 'vscode-languageclient';

/** Something the server proposes to write. */
export interface Suggestion {
  readonly text: string;
  /** Why it is proposed, in words. */
  readonly reason: string;
  /** True for words that people would write themselves; false for what is chosen from a table. */
  readonly isProse: boolean;
}

/**
 * What the server proposes at each of some places of a text that no editor shows.
 * @param uri Where the text would lie: no open document may have this address.
 */
export async function suggestionsIn(
  client: BaseLanguageClient,
  uri: string,
  text: string,
  places: readonly Position[],
): Promise<readonly Suggestion[][]> {
  const textDocument = { uri };
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'jobspec', version: 1, text },
  });
  try {
    return await Promise.all(
      places.map(async (position) => {
        const params = { textDocument, position, context: { triggerKind: 1 } };
        const list = await client.sendRequest<CompletionList | null>('textDocument/completion', params);
        return (list?.items ?? []).flatMap(suggestionOf);
      }),
    );
  } finally {
    await client.sendNotification('textDocument/didClose', { textDocument });
  }
}

/** Texts with places to fill in are none: they would be forms within the form. */
function suggestionOf(item: CompletionItem): Suggestion[] {
  const { label, detail = '', kind, insertTextFormat, textEdit, textEditText } = item;
  const text = textEdit?.newText ?? textEditText ?? label;
  return insertTextFormat === 2 || text.includes('\n') ? [] : [{ text, reason: detail, isProse: kind === 1 }];
}
