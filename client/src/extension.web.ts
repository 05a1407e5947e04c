import { type ExtensionContext, Uri } from 'vscode';
import { startExtension, type TestApi } from './extension';

/** What is used of the browser's worker, which the types of the desktop host do not know. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

export function activate(context: ExtensionContext): TestApi | undefined {
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startExtension(context, async ({ extensionUri }, options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    /** A worker of its own for every start. The library cannot tell that VS Code's workers are workers. */
    const connect = async () => {
      worker?.terminate();
      worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'server.web.js').toString(true));
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('jobspec', 'JobSpec', connect, options);
  });
}
