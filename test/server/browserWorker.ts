import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from 'vscode-languageserver';

const dist = new URL('../../dist/', import.meta.url);

/** What a worker of a browser has and a thread of Node has not. */
const browser = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { compileFunction, runInThisContext } = require('node:vm');
  const { fileURLToPath } = require('node:url');
  globalThis.self = globalThis;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  globalThis.fetch = async (address) => new Response(readFileSync(fileURLToPath(address)));
  globalThis.importScripts = (address) => void runInThisContext(readFileSync(fileURLToPath(address), 'utf8'));
  compileFunction(readFileSync(workerData, 'utf8'), ['process', 'Buffer', 'require', 'module', 'setImmediate'])();
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly error?: { readonly message: string };
  readonly params?: { readonly uri?: string; readonly diagnostics?: Diagnostic[]; readonly version?: number };
}

/** The server as it is shipped for browsers, in a worker without anything of Node. */
export interface BrowserServer {
  /** What the server finds in a file that is opened and closed again. */
  diagnostics(uri: string, text: string): Promise<readonly Diagnostic[]>;
  dispose(): Promise<void>;
}

/** @param files What the editor reads for the server, by address. */
export async function startBrowserServer(files: Readonly<Record<string, string>>): Promise<BrowserServer> {
  const bundle = fileURLToPath(new URL('server.web.js', dist));
  if (!existsSync(bundle)) throw new Error('dist/server.web.js is missing. Run: npm run build');
  const worker = new Worker(browser, { eval: true, workerData: bundle });
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
  });
  const waiting = new Set<(message: Message) => void>();
  const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
  const until = <T>(accept: (message: Message) => T | undefined): Promise<T> =>
    Promise.race([
      failed,
      new Promise<T>((resolve) => {
        const look = (message: Message) => {
          const found = accept(message);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
      }),
    ]);
  worker.on('message', (message: Message) => {
    if (message.id !== undefined && message.method !== undefined)
      send({ id: message.id, result: answer(message) });
    for (const look of [...waiting]) look(message);
  });

  function answer({ method, params }: Message): unknown {
    if (method === 'jobspec/readFile') return { text: files[params?.uri ?? ''] ?? null };
    if (method === 'jobspec/findSpecs') return { uris: Object.keys(files) };
    return method === 'workspace/configuration' ? [null] : null;
  }

  const ready = until(({ id, method, error }) =>
    id === 1 && method === undefined ? (error?.message ?? '') : undefined,
  );
  const initializationOptions = { assets: dist.href, pageCommand: 'open', readFiles: true };
  const params = { processId: null, rootUri: null, capabilities: {}, initializationOptions };
  send({ id: 1, method: 'initialize', params });
  const refused = await ready;
  if (refused !== '') throw new Error(refused);
  send({ method: 'initialized', params: {} });

  async function diagnostics(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const published = until(({ method, params }) =>
      method === 'textDocument/publishDiagnostics' && params?.uri === uri && params.version === 1
        ? params.diagnostics
        : undefined,
    );
    const textDocument = { uri, languageId: 'jobspec', version: 1, text };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const found = await published;
    send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
    return found;
  }

  // The very first check tells mistakes of the format ahead of all the rest.
  await diagnostics('file:///first.jobspec.yaml', 'title: Cook\n');
  return { diagnostics, dispose: async () => void (await worker.terminate()) };
}
