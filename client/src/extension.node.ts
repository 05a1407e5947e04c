import type { ExtensionContext } from 'vscode';
import { startExtension, type TestApi } from './extension';

export function activate(context: ExtensionContext): TestApi | undefined {
  return startExtension(context, async ({ asAbsolutePath }, options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = asAbsolutePath('dist/server.js');
    const transport = TransportKind.ipc;
    return new LanguageClient(
      'jobspec',
      'JobSpec',
      { run: { module, transport }, debug: { module, transport, options: { execArgv: ['--inspect=6009'] } } },
      options,
    );
  });
}
