import { type ExportResult, exportFormatsRequest, exportRequest } from '../protocol';
import type { Connection } from '../rpc/connection';
import type { Host } from './host';
import type { PaperWriters } from './paperWriters';
import type { Renderer } from './renderer';
import { runSafe } from './runSafe';

/** Makes the files that authors export. */
export function registerExporting(
  connection: Connection,
  host: Host,
  renderer: () => Promise<Renderer>,
  paper: PaperWriters,
): void {
  connection.onRequest(exportFormatsRequest, (_params, token) =>
    runSafe('exportFormats', { formats: [] }, token, connection.log, async () => ({
      formats: (await renderer()).exportFormats,
    })),
  );
  connection.onRequest(exportRequest, ({ uri, offset, format }, token) =>
    runSafe<ExportResult | null>('export', null, token, connection.log, async () => {
      const { exportPosting, undrawnWords } = await renderer();
      const document = await host.open(uri);
      if (!document || (document.context.kind ?? 'spec') !== 'spec') return null;
      const { parsed, context, version } = document;
      const order = { format, offset, look: await host.looks.of(context.house) };
      const outcome = exportPosting(parsed, context, order);
      if (!outcome) return null;
      if (outcome.kind === 'problem') return { version, problem: outcome.message, offset: outcome.offset };
      if (outcome.kind === 'text') return { version, name: outcome.name, text: outcome.text };
      const { name } = outcome;
      if (outcome.format === 'docx') {
        return { version, name, base64: base64Of(await (await paper.docx())(outcome.paper)) };
      }
      const result = await (await paper.pdf())(outcome.paper);
      if (result.kind !== 'undrawable') return { version, name, base64: base64Of(result.bytes) };
      const [undrawn] = result.undrawn;
      const isHere = undrawn?.source?.uri === uri;
      return {
        version,
        problem: undrawn ? undrawnWords(undrawn) : '',
        ...(isHere && undrawn?.source ? { offset: undrawn.source.start } : {}),
      };
    }),
  );
}

/** In a browser there is no `Buffer`. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}
