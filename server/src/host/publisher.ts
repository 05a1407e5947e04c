import type { Diagnostic } from 'vscode-languageserver-types';

/** What the publisher needs to know of an open document. */
export interface Versioned {
  readonly uri: string;
  readonly version: number;
}

export interface PublisherOptions<T extends Versioned> {
  /** The document as it is now; undefined where it is closed. */
  readonly current: (uri: string) => T | undefined;
  /** Undefined where the editor need not hear of the document. */
  readonly compute: (document: T) => Promise<readonly Diagnostic[] | undefined>;
  readonly send: (uri: string, version: number, diagnostics: readonly Diagnostic[]) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Computes and publishes the diagnostics of a document. What was computed for a version that is no longer
 * current is never sent; the change that made it old has its own run.
 */
export function createPublisher<T extends Versioned>({
  current,
  compute,
  send,
  onError,
}: PublisherOptions<T>) {
  return async function publish(uri: string): Promise<void> {
    const document = current(uri);
    if (!document) return;
    const { version } = document;
    try {
      const diagnostics = await compute(document);
      if (diagnostics && current(uri)?.version === version) send(uri, version, diagnostics);
    } catch (error) {
      onError(error);
    }
  };
}
