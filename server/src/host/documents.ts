import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from '../rpc/connection';

/** The documents that are open in the editor, as they are now. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
  keys(): string[];
  /** Follows what the editor tells of its documents; called once. */
  follow(connection: Connection, listeners: DocumentListeners): void;
}

/** Told after the documents have changed. */
export interface DocumentListeners {
  opened(document: TextDocument): void;
  /** Also of a document that was just opened. */
  changed(document: TextDocument): void;
  saved(document: TextDocument): void;
  closed(document: TextDocument): void;
}

export function createDocuments(): OpenDocuments {
  const documents = new Map<string, TextDocument>();
  return {
    get: (uri) => documents.get(uri),
    all: () => [...documents.values()],
    keys: () => [...documents.keys()],
    follow(connection, { opened, changed, saved, closed }) {
      connection.onNotification('textDocument/didOpen', ({ textDocument }) => {
        const { uri, languageId, version, text } = textDocument;
        const document = TextDocument.create(uri, languageId, version, text);
        documents.set(uri, document);
        opened(document);
        changed(document);
      });
      connection.onNotification('textDocument/didChange', ({ textDocument, contentChanges }) => {
        const { uri, version } = textDocument;
        const before = documents.get(uri);
        if (!before || contentChanges.length === 0) return;
        const document = TextDocument.update(before, contentChanges, version);
        documents.set(uri, document);
        changed(document);
      });
      connection.onNotification('textDocument/didSave', ({ textDocument }) => {
        const document = documents.get(textDocument.uri);
        if (document) saved(document);
      });
      connection.onNotification('textDocument/didClose', ({ textDocument }) => {
        const document = documents.get(textDocument.uri);
        if (document && documents.delete(textDocument.uri)) closed(document);
      });
    },
  };
}
