import { type ExtensionContext, Uri, workspace } from 'vscode';
import { startExtension, type TestApi } from './extension';

/** What is used of the browser's worker, which the types of the desktop host do not know. */
declare class Worker {
  constructor(address: string);
  postMessage(message: unknown): void;
  terminate(): void;
}

export function activate(context: ExtensionContext): TestApi | undefined {
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startExtension(context, async ({ extensionUri }, options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    const resource = (name: string): Uri => Uri.joinPath(extensionUri, 'dist', name);
    /** A worker of its own for every start. The library cannot tell that VS Code's workers are workers. */
    const connect = async () => {
      const knowledge = await workspace.fs.readFile(resource('knowledge.bin'));
      worker?.terminate();
      worker = new Worker(resource('server.web.js').toString(true));
      // The worker runs from an address of its own and finds no file beside it, so it is handed this one.
      worker.postMessage(knowledge);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('jobspec', 'JobSpec', connect, options);
  });
}
