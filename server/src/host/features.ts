import type { CompletionContext, DocumentDiagnosticReport } from 'vscode-languageserver';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Hover,
  type InlayHint,
} from 'vscode-languageserver-types';
import type { SpecContext } from '../core/context';
import { fixAllKind, type JobSpecLanguageService } from '../core/languageService';
import { type SkillPageResult, skillPageRequest } from '../protocol';
import type { CancellationToken } from '../rpc/cancellation';
import type { Connection } from '../rpc/connection';
import { completionTriggers, reportKinds } from '../rpc/constants';
import type { Host, OpenDocument } from './host';
import { runSafe } from './runSafe';
import { registerScore, type ScoreCommands } from './scoreFeatures';
import { registerSkills } from './skillFeatures';

/** Answers the editor's requests, each on its own: one that fails leaves the others alone. */
export function registerFeatures(
  connection: Connection,
  service: JobSpecLanguageService,
  host: Host,
  commands: ScoreCommands,
): void {
  function answer<T>(
    name: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    work: (document: OpenDocument) => T | Promise<T>,
  ) {
    return runSafe(name, fallback, token, connection.log, async () => {
      const document = await host.open(uri);
      return document && !token.isCancellationRequested ? work(document) : fallback;
    });
  }

  connection.onRequest(
    'textDocument/completion',
    ({ textDocument: { uri }, position, context: request }, token) =>
      answer('completion', uri, null, token, ({ parsed, context }) =>
        service.complete(parsed, position, context, { invoked: isInvoked(request) }),
      ),
  );
  connection.onRequest('completionItem/resolve', (item, token) =>
    runSafe('completionResolve', item, token, connection.log, () => service.resolveCompletion(item)),
  );
  connection.onRequest('textDocument/hover', ({ textDocument: { uri }, position }, token) =>
    answer(
      'hover',
      uri,
      null as Hover | null,
      token,
      ({ parsed, context }) => service.hover(parsed, position, context) ?? null,
    ),
  );
  connection.onRequest('textDocument/documentSymbol', ({ textDocument: { uri } }, token) =>
    answer('documentSymbol', uri, null, token, ({ parsed, context }) =>
      isSpec(context) ? service.symbols(parsed) : null,
    ),
  );
  connection.onRequest('textDocument/foldingRange', ({ textDocument: { uri } }, token) =>
    answer('foldingRange', uri, null, token, ({ parsed }) => service.foldingRanges(parsed)),
  );
  connection.onRequest(
    'textDocument/codeAction',
    ({ textDocument: { uri }, range, context: request }, token) =>
      answer('codeAction', uri, null, token, (document): CodeAction[] => {
        const { parsed, context } = document;
        const anywhere = request.triggerKind === CodeActionTriggerKind.Invoked;
        const wants = (kind: string): boolean => request.only?.some((only) => includes(only, kind)) ?? true;
        // Nobody looks at what is made on saving; without being asked, it is not made.
        const savesWith = request.only?.some((only) => includes(only, fixAllKind)) ?? false;
        return [
          ...(savesWith ? service.fixAllActions(parsed, context) : []),
          ...(wants(CodeActionKind.QuickFix)
            ? service.codeActions(parsed, host.withFacts(document, request.diagnostics), context)
            : []),
          ...(wants(CodeActionKind.Refactor)
            ? service.roleActions(parsed, { range, anywhere }, context)
            : []),
        ];
      }),
  );
  connection.onRequest('codeAction/resolve', (action, token) => {
    const { uri, rule } = { uri: '', rule: '', ...Object(action.data) };
    return answer<CodeAction>('codeActionResolve', String(uri), action, token, ({ parsed, context }) => {
      const edit = action.edit ?? service.editOfRule(parsed, String(rule), context);
      return edit ? { ...action, edit } : action;
    });
  });
  connection.onRequest('textDocument/inlayHint', ({ textDocument: { uri }, range }, token) =>
    answer('inlayHint', uri, null as InlayHint[] | null, token, ({ parsed, context }) =>
      host.wantsSkillHints() && isSpec(context) ? service.inlayHints(parsed, range, context) : null,
    ),
  );
  connection.onRequest(skillPageRequest, ({ name, uri }, token) =>
    runSafe<SkillPageResult | null>('skillPage', null, token, connection.log, async () => {
      const rules = uri === undefined ? undefined : (await host.open(uri))?.context.house;
      return service.skillPage(name, rules) ?? null;
    }),
  );
  registerSkills(connection, service, host, answer);
  registerScore(connection, service, host, answer, commands);
  if (host.mode === 'pull') registerPull(connection, host, answer);
}

/** The author asked for it, or types on in a list that was asked for; not where a sign that was typed asks. */
function isInvoked(context: CompletionContext | undefined): boolean {
  const kind = context?.triggerKind;
  return kind === completionTriggers.invoked || kind === completionTriggers.incomplete;
}

/** Kinds of code actions form a tree: `refactor` includes `refactor.rewrite`. */
function includes(only: string, kind: string): boolean {
  return only === '' || kind === only || kind.startsWith(`${only}.`);
}

function isSpec({ kind = 'spec' }: SpecContext): boolean {
  return kind === 'spec';
}

export type Answer = <T>(
  name: string,
  uri: string,
  fallback: T,
  token: CancellationToken,
  work: (document: OpenDocument) => T | Promise<T>,
) => ReturnType<typeof runSafe<T>>;

function registerPull(connection: Connection, host: Host, answer: Answer): void {
  connection.onRequest('textDocument/diagnostic', ({ textDocument: { uri }, previousResultId }, token) => {
    const empty: DocumentDiagnosticReport = { kind: reportKinds.full, items: [] };
    return answer<DocumentDiagnosticReport>('diagnostic', uri, empty, token, (document) => {
      if (previousResultId !== undefined && !host.isDue(uri)) {
        return { kind: reportKinds.unchanged, resultId: previousResultId };
      }
      const items = [...host.check(document)];
      return { kind: reportKinds.full, resultId: String(document.version), items };
    });
  });
}
