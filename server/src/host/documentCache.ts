import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SpecDocument } from '../core/document';

/** One parse for each version of each open document. */
export interface DocumentCache {
  get(document: TextDocument): SpecDocument;
  /** Forgets a document that was closed. */
  delete(uri: string): void;
}

export function createDocumentCache(
  parse: (text: string, previous?: SpecDocument) => SpecDocument,
): DocumentCache {
  const entries = new Map<string, { version: number; parsed: SpecDocument }>();
  return {
    get(document) {
      const known = entries.get(document.uri);
      if (known?.version === document.version) return known.parsed;
      const parsed = parse(document.getText(), known?.parsed);
      entries.set(document.uri, { version: document.version, parsed });
      return parsed;
    },
    delete: (uri) => void entries.delete(uri),
  };
}
