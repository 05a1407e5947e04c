import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Hover,
} from 'vscode-languageserver';
import type { JobSpecLanguageService } from '../core/languageService';
import { type RenderParams, type RenderResult, renderRequest } from '../protocol';
import type { Host, OpenDocument } from './host';
import { runSafe } from './runSafe';

/** Answers the editor's requests, each on its own: one that fails leaves the others alone. */
export function registerFeatures(connection: Connection, service: JobSpecLanguageService, host: Host): void {
  const logger = { error: (message: string) => connection.console.error(message) };

  function answer<T>(
    name: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    work: (document: OpenDocument) => T,
  ) {
    return runSafe(name, fallback, token, logger, async () => {
      const document = await host.open(uri);
      return document && !token.isCancellationRequested ? work(document) : fallback;
    });
  }

  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    answer('completion', uri, null, token, ({ parsed, context }) =>
      service.complete(parsed, position, context),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    runSafe('completionResolve', item, token, logger, () => service.resolveCompletion(item)),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answer(
      'hover',
      uri,
      null as Hover | null,
      token,
      ({ parsed }) => service.hover(parsed, position) ?? null,
    ),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    answer('documentSymbol', uri, null, token, ({ parsed }) => service.symbols(parsed)),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    answer('foldingRange', uri, null, token, ({ parsed }) => service.foldingRanges(parsed)),
  );
  connection.onCodeAction(({ textDocument: { uri }, context: { diagnostics } }, token) =>
    answer('codeAction', uri, null, token, ({ parsed, context }) =>
      service.codeActions(parsed, diagnostics, context),
    ),
  );
  connection.onRequest(renderRequest, ({ uri, offset }: RenderParams, token: CancellationToken) =>
    answer('render', uri, null, token, ({ parsed, version, context }): RenderResult | null => {
      const page = service.posting(parsed, context, offset);
      return page ? { version, ...page } : null;
    }),
  );
  if (host.mode === 'pull') registerPull(connection, service, host, answer);
}

type Answer = <T>(
  name: string,
  uri: string,
  fallback: T,
  token: CancellationToken,
  work: (document: OpenDocument) => T,
) => ReturnType<typeof runSafe<T>>;

function registerPull(
  connection: Connection,
  service: JobSpecLanguageService,
  host: Host,
  answer: Answer,
): void {
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) => {
    const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return answer<DocumentDiagnosticReport>('diagnostic', uri, empty, token, (document) => {
      if (previousResultId !== undefined && !host.isDue(uri)) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
      }
      const items = service.diagnostics(document.parsed, document.context);
      return { kind: DocumentDiagnosticReportKind.Full, resultId: String(document.version), items };
    });
  });
}
