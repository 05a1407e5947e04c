import type { JobSpecLanguageService } from '../core/languageService';
import { type FileChange, type WorkspaceFixesResult, workspaceFixesRequest } from '../protocol';
import type { CancellationToken } from '../rpc/cancellation';
import type { Connection } from '../rpc/connection';
import type { Host } from './host';
import { runSafe } from './runSafe';

/** Answers what can be fixed in all job descriptions of the workspace at once. */
export function registerWorkspaceFixes(
  connection: Connection,
  service: JobSpecLanguageService,
  host: Host,
): void {
  connection.onRequest(workspaceFixesRequest, ({ rule }, token) =>
    runSafe<WorkspaceFixesResult | null>('workspaceFixes', null, token, connection.log, () =>
      workspaceFixes(service, host, rule, token),
    ),
  );
}

async function workspaceFixes(
  service: JobSpecLanguageService,
  host: Host,
  rule: string | undefined,
  token: CancellationToken,
): Promise<WorkspaceFixesResult> {
  // Whoever names a rule wants its findings gone; for the others only what nobody has to look at.
  const request = rule === undefined ? {} : { only: [rule], take: 'preferred' as const };
  const files: FileChange[] = [];
  let checked = 0;
  for (const uri of await host.specs(token)) {
    await breath();
    if (token.isCancellationRequested) break;
    const spec = await host.read(uri);
    if (!spec || spec.context.house?.ignores(uri)) continue;
    checked += 1;
    const edits = service.fixAll(spec.parsed, spec.context, request);
    if (edits.length > 0) files.push({ uri, version: spec.version, edits });
  }
  return { checked, files };
}

/** Lets the server answer others, and hear that nobody waits any more. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
