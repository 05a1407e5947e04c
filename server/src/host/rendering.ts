import { type RenderResult, renderRequest } from '../protocol';
import type { Connection } from '../rpc/connection';
import type { Host } from './host';
import type { Renderer } from './renderer';
import { runSafe } from './runSafe';

/** Answers what the preview asks. */
export function registerRendering(
  connection: Connection,
  host: Host,
  loadRenderer: () => Promise<Renderer>,
): void {
  connection.onRequest(renderRequest, ({ uri, offset }, token) =>
    runSafe<RenderResult | null>('render', null, token, connection.log, async () => {
      const { postingPage } = await loadRenderer();
      const document = await host.open(uri);
      if (!document || (document.context.kind ?? 'spec') !== 'spec') return null;
      const page = postingPage(document.parsed, document.context, offset);
      return page ? { version: document.version, ...page } : null;
    }),
  );
}
