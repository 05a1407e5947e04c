import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { Failure } from '../lib/failure.mts';
import { start, stop } from '../lib/processes.mts';
import type { ServerUnderTest } from './servers.mts';

/** An editor with one document, the same for every server. */
export interface LspClient {
  readonly pid: number;
  /** Opens the document; later calls are about it. */
  open(text: string): Promise<void>;
  change(change: TextDocumentContentChangeEvent): Promise<void>;
  complete(position: Position): Promise<readonly CompletionItem[]>;
  hover(position: Position): Promise<Hover | null>;
  /**
   * Resolves as soon as diagnostics come in that fit; those that came before the call do not count.
   * @throws {Failure} when none come within 20 seconds.
   */
  nextDiagnostics(accept: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

const patience = 20_000;

/**
 * Starts a server and shakes hands with it.
 * @throws {Failure} when it ends by itself, with what it printed.
 */
export async function connect(server: ServerUnderTest, file: string): Promise<LspClient> {
  const child = start(process.execPath, server.command, { stdio: 'pipe' });
  const { stdin, stdout, stderr, pid } = child;
  if (!stdin || !stdout || !stderr || pid === undefined)
    throw new Failure(`${server.name} could not be started.`);
  const printed: Buffer[] = [];
  stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  // A server that is gone when something is on its way to it fails by its exit, not by this.
  stdin.on('error', () => {});
  const connection = createProtocolConnection(
    new StreamMessageReader(stdout),
    new StreamMessageWriter(stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => server.settings[section ?? ''] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const gone = once(child, 'exit');
  const died = gone.then(() => {
    throw new Failure(`${server.name} ended by itself:\n${Buffer.concat(printed).toString('utf8').trim()}`);
  });
  // Nobody may be waiting at that moment.
  died.catch(() => {});
  const alive = <T,>(work: Promise<T>): Promise<T> => Promise.race([work, died]);
  await alive(
    connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
    }),
  );
  await connection.sendNotification('initialized', {});
  return {
    pid,
    ...createDocument(connection, server, pathToFileURL(file).href, alive),
    async close() {
      if (child.exitCode !== null) return connection.dispose();
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const force = setTimeout(() => void stop(child), 2000);
      await gone;
      clearTimeout(force);
      connection.dispose();
    },
  };
}

const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
};

type Document = Omit<LspClient, 'pid' | 'close'>;

function createDocument(
  connection: ProtocolConnection,
  server: ServerUnderTest,
  uri: string,
  alive: <T>(work: Promise<T>) => Promise<T>,
): Document {
  const textDocument = { uri };
  let version = 1;
  const listeners = new Set<(diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const old = params.version !== undefined && params.version !== version;
    if (params.uri === uri && !old) for (const listener of [...listeners]) listener(params.diagnostics);
  });
  return {
    open: (text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: server.languageId, version, text },
      }),
    change: (change) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [change],
      }),
    async complete(position) {
      const answer = await alive(
        connection.sendRequest<CompletionItem[] | CompletionList | null>('textDocument/completion', {
          textDocument,
          position,
        }),
      );
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    },
    hover: (position) =>
      alive(connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position })),
    nextDiagnostics: (accept) =>
      alive(
        new Promise((resolve, reject) => {
          let last: readonly Diagnostic[] | undefined;
          const timer = setTimeout(() => {
            listeners.delete(listener);
            reject(
              new Failure(`${server.name} sent no fitting diagnostics; its last: ${JSON.stringify(last)}`),
            );
          }, patience);
          const listener = (diagnostics: readonly Diagnostic[]) => {
            last = diagnostics;
            if (!accept(diagnostics)) return;
            clearTimeout(timer);
            listeners.delete(listener);
            resolve();
          };
          listeners.add(listener);
        }),
      ),
  };
}
