import type { ExtensionContext } from 'vscode';
import { startExtension, type TestApi } from './extension';
import type { CreateClient } from './languageServer';

export function activate(context: ExtensionContext): TestApi | undefined {
  return startExtension(context, createClient, process.execPath);
}

const createClient: CreateClient = async ({ asAbsolutePath }, options) => {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const server = { module: asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  // A small nursery keeps the server a third smaller: it wakes up for milliseconds, when somebody types.
  const small = '--max-semi-space-size=2';
  return new LanguageClient(
    'jobspec',
    'JobSpec',
    {
      run: { ...server, options: { execArgv: [small] } },
      debug: { ...server, options: { execArgv: [small, '--inspect=6009'] } },
    },
    options,
  );
};
