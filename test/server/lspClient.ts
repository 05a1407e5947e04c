import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  ErrorCodes,
  type InitializeParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Knowledge } from '../../server/src/core/knowledge/types';
import { toDocx } from '../../server/src/docxWriter';
import { toPdf } from '../../server/src/pdfWriter';
import * as renderer from '../../server/src/renderer';
import { createConnection } from '../../server/src/rpc/connection';
import { createStreamTransport } from '../../server/src/rpc/streams';
import { startServer } from '../../server/src/server';
import { knowledge } from '../lib/knowledge';

/** An editor in memory, connected to a real server through the real protocol. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  /** House rules and catalogs open as the YAML they are for an editor. */
  open(uri: string, text: string, version?: number): Promise<void>;
  /** Replaces the whole text. */
  change(uri: string, text: string, version: number): Promise<void>;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** Tells the server that files changed on disk: those of `options.files`, which a test may change. */
  filesChanged(...uris: string[]): Promise<void>;
  /** The messages the person was shown. */
  readonly shown: readonly string[];
  /** The errors in the log of the server; a test takes out those it expects. */
  readonly errors: string[];
  /** The warnings in the log of the server. */
  readonly warnings: readonly string[];
  /** Resolves with the first diagnostics, past or future, that the test accepts; a past one counts only once. */
  published(accept: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  /** Everything published so far. */
  readonly log: readonly PublishDiagnosticsParams[];
  dispose(): Promise<void>;
}

export interface LspClientOptions {
  readonly capabilities?: InitializeParams['capabilities'];
  readonly initializationOptions?: unknown;
  readonly files?: Record<string, string>;
  readonly today?: string;
  readonly configuration?: () => unknown;
  /** An editor that answers each request of the server with an error. */
  readonly refuses?: boolean;
  /** Instead of the usual one. */
  readonly knowledge?: Knowledge;
}

export async function connect(options: LspClientOptions = {}): Promise<LspClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const errors: string[] = [];
  startServer(
    createConnection(createStreamTransport(toServer, toClient), { later: setImmediate, onEnd: () => {} }),
    {
      files: () => ({
        read: async (uri) => options.files?.[uri],
        findSpecs: async () =>
          Object.keys(options.files ?? {}).filter((uri) => uri.endsWith('.jobspec.yaml')),
      }),
      knowledge: async () => options.knowledge ?? knowledge,
      renderer: async () => renderer,
      paper: () => ({ pdf: async () => toPdf, docx: async () => toDocx }),
      today: () => options.today ?? '2026-11-22',
    },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const log: PublishDiagnosticsParams[] = [];
  const shown: string[] = [];
  const warnings: string[] = [];
  const waiting = new Set<() => void>();
  const taken = new Set<PublishDiagnosticsParams>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    log.push(params);
    for (const look of [...waiting]) look();
  });
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
    if (type === 2) warnings.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  const refused = () => new ResponseError(ErrorCodes.InternalError, 'No.');
  connection.onRequest('workspace/configuration', () =>
    options.refuses ? refused() : [options.configuration?.() ?? null],
  );
  for (const method of asked) connection.onRequest(method, () => (options.refuses ? refused() : null));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: 'file:///team',
    workspaceFolders: [{ uri: 'file:///team', name: 'team' }],
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  const textDocument = (uri: string) => ({ uri });
  return {
    connection,
    log,
    shown,
    errors,
    warnings,
    filesChanged: (...uris) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: uris.map((uri) => ({ uri, type: 2 })),
      }),
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: languageOf(uri), version, text },
      }),
    change: (uri, text, version) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    save: (uri) => connection.sendNotification('textDocument/didSave', { textDocument: textDocument(uri) }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: textDocument(uri) }),
    published(accept) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(
            new Error(`no such diagnostics; published: ${JSON.stringify(log)}; errors: ${errors.join('\n')}`),
          );
        }, 5000);
        const look = (): void => {
          const found = log.find((params) => !taken.has(params) && accept(params));
          if (!found) return;
          taken.add(found);
          waiting.delete(look);
          clearTimeout(timer);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    async dispose() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      toServer.destroy();
      toClient.destroy();
      // A feature that failed in silence is a failed test.
      if (errors.length > 0) throw new Error(errors.join('\n'));
    },
  };
}

/** What the server asks of an editor, besides its settings. */
const asked = [
  'client/registerCapability',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/codeLens/refresh',
] as const;

function languageOf(uri: string): string {
  return /\/[^/.]+\.(config\.)?ya?ml$/.test(uri) || uri.endsWith('/jobspec.config.yaml') ? 'yaml' : 'jobspec';
}
