import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type RenderParams, type RenderResult, renderRequest } from '../protocol';
import type { Host } from './host';
import type { Renderer } from './renderer';
import { runSafe } from './runSafe';

/** Answers what the preview asks. */
export function registerRendering(
  connection: Connection,
  host: Host,
  loadRenderer: () => Promise<Renderer>,
): void {
  const logger = { error: (message: string) => connection.console.error(message) };
  connection.onRequest(renderRequest, ({ uri, offset }: RenderParams, token: CancellationToken) =>
    runSafe<RenderResult | null>('render', null, token, logger, async () => {
      const { postingPage } = await loadRenderer();
      const document = await host.open(uri);
      if (!document || (document.context.kind ?? 'spec') !== 'spec') return null;
      const page = postingPage(document.parsed, document.context, offset);
      return page ? { version: document.version, ...page } : null;
    }),
  );
}
