import type { Diagnostic } from 'vscode-languageserver-types';
import type { JobSpecLanguageService } from '../core/languageService';
import { type RenderFinding, type RenderResult, renderRequest } from '../protocol';
import type { Connection } from '../rpc/connection';
import type { Host, OpenDocument } from './host';
import type { Renderer } from './renderer';
import { runSafe } from './runSafe';

/** Answers what the preview asks. */
export function registerRendering(
  connection: Connection,
  service: JobSpecLanguageService,
  host: Host,
  loadRenderer: () => Promise<Renderer>,
): void {
  connection.onRequest(renderRequest, (params, token) =>
    runSafe<RenderResult | null>('render', null, token, connection.log, async () => {
      const { postingPage } = await loadRenderer();
      const document = await host.open(params.uri);
      if (!document || (document.context.kind ?? 'spec') !== 'spec') return null;
      const { offset, view, text } = params;
      const parsed = text === undefined ? document.parsed : service.parse(text);
      const findings = params.findings && text === undefined ? findingsOf(document) : [];
      const previous = params.previous === undefined ? undefined : service.parse(params.previous);
      const { house } = document.context;
      const look = params.trusted ? await host.looks.of(house) : { theme: house?.look.theme };
      const request = {
        offset,
        previous,
        findings,
        look: params.theme ? { ...look, theme: params.theme } : look,
        ...(view ? { view } : {}),
      };
      const page = postingPage(parsed, document.context, request);
      host.rendered(document);
      const { checked } = host.judged(document);
      return page ? { version: document.version, findings, checked, ...page } : null;
    }),
  );

  /** Those the editor shows. A check that fails leaves the posting without underlines. */
  function findingsOf(document: OpenDocument): RenderFinding[] {
    try {
      return host.diagnosticsToShow(document).map((each) => findingOf(each, document));
    } catch (error) {
      connection.log.error(`findings of the preview: ${String(error)}`);
      return [];
    }
  }
}

const severities = ['error', 'warning', 'info', 'hint'] as const;

function findingOf(diagnostic: Diagnostic, { parsed: { lines } }: OpenDocument): RenderFinding {
  const { range, code, message, severity = 1, codeDescription } = diagnostic;
  return {
    code: String(code ?? ''),
    message: typeof message === 'string' ? message : message.value,
    severity: severities[severity - 1] ?? 'hint',
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    ...(codeDescription ? { page: codeDescription.href } : {}),
    diagnostic,
  };
}
