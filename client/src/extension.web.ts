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
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const startWorker = async (): Promise<Worker> => {
      worker?.terminate();
      worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'server.web.js').toString(true));
      return worker;
    };
    return new LanguageClient('jobspec', 'JobSpec', startWorker, options);
  });
}
