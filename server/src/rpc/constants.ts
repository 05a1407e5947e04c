import type {
  CompletionTriggerKind,
  DocumentDiagnosticReportKind,
  MessageType,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/**
 * The numbers and words of the protocol that we use, by the names it gives them. The types hold them to the
 * package they come from, which itself is not shipped: it would be a third of the server.
 */
export const completionTriggers = { invoked: 1, incomplete: 3 } as const satisfies {
  readonly invoked: typeof CompletionTriggerKind.Invoked;
  readonly incomplete: typeof CompletionTriggerKind.TriggerForIncompleteCompletions;
};

export const reportKinds = { full: 'full', unchanged: 'unchanged' } as const satisfies {
  readonly full: typeof DocumentDiagnosticReportKind.Full;
  readonly unchanged: typeof DocumentDiagnosticReportKind.Unchanged;
};

export const messageTypes = { error: 1, warning: 2, info: 3 } as const satisfies {
  readonly error: typeof MessageType.Error;
  readonly warning: typeof MessageType.Warning;
  readonly info: typeof MessageType.Info;
};

export const incrementalSync = 2 satisfies typeof TextDocumentSyncKind.Incremental;
