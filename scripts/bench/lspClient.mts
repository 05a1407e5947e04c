import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import type {
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  InitializeParams,
  Position,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { createFrameReader, frame } from '../../server/src/rpc/frames.ts';
import { Failure } from '../lib/failure.mts';
import { start, stop } from '../lib/processes.mts';
import type { ServerUnderTest } from './servers.mts';

/** An editor with one document, the same for every server. */
export interface LspClient {
  readonly pid: number;
  /** Opens the document; later calls are about it. */
  open(text: string): void;
  change(change: TextDocumentContentChangeEvent): void;
  complete(position: Position): Promise<Answer<readonly CompletionItem[]>>;
  hover(position: Position): Promise<Answer<Hover | null>>;
  /**
   * Resolves as soon as diagnostics come in that fit; those that came before the call do not count.
   * @throws {Failure} when none come within 20 seconds.
   */
  nextDiagnostics(accept: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** What a server answered, and what it took, before our own work on the answer begins. */
export interface Answer<T> {
  readonly result: T;
  /** Milliseconds from sending the question to the last byte of the answer. */
  readonly time: number;
  /** Length of the answer in bytes. */
  readonly bytes: number;
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
  const send = (message: object): void => {
    stdin.write(frame(JSON.stringify({ jsonrpc: '2.0', ...message })));
  };
  const waiting = new Map<
    number,
    { readonly sent: number; readonly resolve: (answer: Answer<never>) => void }
  >();
  const diagnostics = createDiagnosticsWatch(server);
  const gone = once(child, 'exit');
  const died = gone.then(() => {
    throw new Failure(`${server.name} ended by itself:\n${Buffer.concat(printed).toString('utf8').trim()}`);
  });
  // Nobody may be waiting at that moment.
  died.catch(() => {});
  const alive = <T,>(work: Promise<T>): Promise<T> => Promise.race([work, died]);

  let lastId = 0;
  const request = <T,>(method: string, params?: object): Promise<Answer<T>> =>
    alive(
      new Promise((resolve) => {
        waiting.set(++lastId, { sent: performance.now(), resolve });
        send({ id: lastId, method, params });
      }),
    );

  function receive(text: string, received: number): void {
    const message = JSON.parse(text);
    const answered = 'method' in message ? undefined : waiting.get(message.id);
    if (answered) {
      waiting.delete(message.id);
      const bytes = Buffer.byteLength(text);
      answered.resolve({ result: message.result as never, time: received - answered.sent, bytes });
    } else if (message.method === 'workspace/configuration') {
      const items: readonly { readonly section?: string }[] = message.params.items;
      const result = items.map(({ section }) => server.settings[section ?? ''] ?? null);
      send({ id: message.id, result });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      diagnostics.receive(message.params);
    } else if ('id' in message) {
      send({ id: message.id, result: null });
    }
  }

  const frames = createFrameReader();
  stdout.on('data', (bytes: Buffer) => {
    const received = performance.now();
    for (const text of frames.read(bytes)) receive(text, received);
  });

  const hello: InitializeParams = {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities,
  };
  await request('initialize', hello);
  send({ method: 'initialized', params: {} });
  const uri = pathToFileURL(file).href;
  let version = 1;
  return {
    pid,
    open(text) {
      diagnostics.follow(uri, version);
      const textDocument = { uri, languageId: server.languageId, version, text };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
    },
    change(change) {
      diagnostics.follow(uri, ++version);
      const params = { textDocument: { uri, version }, contentChanges: [change] };
      send({ method: 'textDocument/didChange', params });
    },
    async complete(position) {
      const params = { textDocument: { uri }, position };
      const answer = await request<CompletionItem[] | CompletionList | null>(
        'textDocument/completion',
        params,
      );
      const { result } = answer;
      return { ...answer, result: Array.isArray(result) ? result : (result?.items ?? []) };
    },
    hover: (position) => request<Hover | null>('textDocument/hover', { textDocument: { uri }, position }),
    nextDiagnostics: (accept) => alive(diagnostics.next(accept)),
    async close() {
      if (child.exitCode !== null) return;
      await request('shutdown');
      send({ method: 'exit' });
      const force = setTimeout(() => void stop(child), 2000);
      await gone;
      clearTimeout(force);
    },
  };
}

/** What VS Code can, as far as it changes the answers that are measured. */
const capabilities: InitializeParams['capabilities'] = {
  workspace: { configuration: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertReplaceSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        labelDetailsSupport: true,
      },
      completionList: {
        itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
      },
      contextSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

function createDiagnosticsWatch(server: ServerUnderTest) {
  const listeners = new Set<(diagnostics: readonly Diagnostic[]) => void>();
  let current = { uri: '', version: 0 };
  return {
    /** From now on only diagnostics of this version count. */
    follow(uri: string, version: number): void {
      current = { uri, version };
    },
    receive({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
      const old = version !== undefined && version !== current.version;
      if (uri === current.uri && !old) for (const listener of [...listeners]) listener(diagnostics);
    },
    next: (accept: (diagnostics: readonly Diagnostic[]) => boolean) =>
      new Promise<void>((resolve, reject) => {
        let last: readonly Diagnostic[] | undefined;
        const timer = setTimeout(() => {
          listeners.delete(listener);
          reject(
            new Failure(`${server.name} sent no fitting diagnostics; its last: ${JSON.stringify(last)}`),
          );
        }, patience);
        const listener = (diagnostics: readonly Diagnostic[]): void => {
          last = diagnostics;
          if (!accept(diagnostics)) return;
          clearTimeout(timer);
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      }),
  };
}
