import * as vscode from 'vscode';
import type {
  BaseLanguageClient,
  CodeAction,
  Command,
  LanguageClientOptions,
  Middleware,
} from 'vscode-languageclient';
import {
  type ExportFormatsResult,
  type ExportParams,
  type ExportResult,
  exportFormatsRequest,
  exportRequest,
  type FindSpecsParams,
  type FindSpecsResult,
  findSpecsRequest,
  type InitializationOptions,
  type ReadFileParams,
  type ReadFileResult,
  type RenderChangedParams,
  type RenderParams,
  type RenderResult,
  readFileRequest,
  renderChangedNotification,
  renderRequest,
  type ScoreParams,
  type ScoreResult,
  type SkillPageParams,
  type SkillPageResult,
  scoreRequest,
  skillPageRequest,
  type WorkspaceFixesParams,
  type WorkspaceFixesResult,
  workspaceFixesRequest,
} from '../../server/src/protocol';
import { isComparison } from './comparisons';
import { type Suggestion, suggestionsIn } from './suggestions';

/** Makes the client for this kind of extension host; the library is loaded no sooner than here. */
export type CreateClient = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/** Hovers link to it. */
const skillCommand = 'jobspec.showSkill';

/** The language server, as far as the rest of the extension needs it. */
export interface LanguageServer extends vscode.Disposable {
  /** The posting a spec makes; null where the server does not know the document. */
  render(params: RenderParams): Promise<RenderResult | null>;
  /** Specs that look different now, although nobody edited them. */
  readonly onDidChangeRendering: vscode.Event<readonly string[]>;
  /** What a posting can be exported to. */
  exportFormats(): Promise<ExportFormatsResult['formats']>;
  /** The file of an export; null where the server does not know the document. */
  exportPosting(params: ExportParams): Promise<ExportResult | null>;
  /** All that is known of a skill; null where no catalog knows it. */
  skillPage(params: SkillPageParams): Promise<SkillPageResult | null>;
  /** How good a posting is; null where the server does not know the document. */
  score(params: ScoreParams): Promise<ScoreResult | null>;
  /** What can be fixed in all job descriptions of the workspace; null where that could not be found out. */
  workspaceFixes(
    params: WorkspaceFixesParams,
    token: vscode.CancellationToken,
  ): Promise<WorkspaceFixesResult | null>;
  /** What the light bulb would offer for a diagnostic that a posting came with. */
  fixes(uri: string, diagnostic: object): Promise<readonly Fix[]>;
  /**
   * What is proposed at each of some places of a text that no editor shows.
   * @param uri Where the text would lie: no open document may have this address.
   */
  suggestions(
    uri: string,
    text: string,
    places: readonly { readonly line: number; readonly character: number }[],
  ): Promise<readonly Suggestion[][]>;
  restart(): Promise<void>;
  showOutput(): void;
}

/** A quick fix, ready to be made. */
export interface Fix {
  readonly title: string;
  /** True where it hides the finding and leaves the posting as it is. */
  readonly silences: boolean;
  /** True where the edit was made. */
  apply(): Promise<boolean>;
}

/** Starts the server in the background. Whoever asks it something waits until it runs. */
export function startLanguageServer(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): LanguageServer {
  const output = vscode.window.createOutputChannel('JobSpec', { log: true });
  const renderingChanged = new vscode.EventEmitter<readonly string[]>();
  let client = start();
  client.catch((error: unknown) => reportFailure(error));

  async function start(): Promise<BaseLanguageClient> {
    const initializationOptions: InitializationOptions = {
      diagnostics: 'push',
      pageCommand: 'jobspec.openPage',
      skillCommand,
      scoreCommand: 'jobspec.showScore',
      applyFixCommand: 'jobspec.applyFix',
      fixWorkspaceCommand: 'jobspec.fixWorkspace',
      readFiles: true,
      assets: `${vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true)}/`,
    };
    const created = await createClient(context, {
      initializationOptions,
      // House rules and house catalogs are plain YAML; the server leaves all other YAML alone.
      documentSelector: [{ language: 'jobspec' }, { language: 'yaml' }],
      middleware: withoutComparisons,
      outputChannel: output,
      // The text of a hover may come from a house catalog: it may run this command and nothing else.
      markdown: { isTrusted: { enabledCommands: [skillCommand] }, supportHtml: false },
    });
    created.onNotification(renderChangedNotification, ({ uris }: RenderChangedParams) =>
      renderingChanged.fire(uris),
    );
    created.onRequest(readFileRequest, readFile);
    created.onRequest(findSpecsRequest, findSpecs);
    await created.start();
    return created;
  }

  function reportFailure(error: unknown): void {
    output.error(error instanceof Error ? error : String(error));
    const show = 'Show Output';
    void vscode.window
      .showErrorMessage('JobSpec could not start, so job descriptions are not checked.', show)
      .then((choice) => (choice === show ? output.show() : undefined));
  }

  return {
    async render(params) {
      try {
        return await (await client).sendRequest<RenderResult | null>(renderRequest, params);
      } catch (error) {
        output.warn(`No preview of ${params.uri}:`, error);
        throw error;
      }
    },
    onDidChangeRendering: renderingChanged.event,
    exportFormats: async () =>
      (await (await client).sendRequest<ExportFormatsResult>(exportFormatsRequest, null)).formats,
    exportPosting: async (params) => (await client).sendRequest<ExportResult | null>(exportRequest, params),
    skillPage: async (params) => (await client).sendRequest<SkillPageResult | null>(skillPageRequest, params),
    score: async (params) => (await client).sendRequest<ScoreResult | null>(scoreRequest, params),
    workspaceFixes: async (params, token) =>
      (await client).sendRequest<WorkspaceFixesResult | null>(workspaceFixesRequest, params, token),
    async fixes(uri, diagnostic) {
      const running = await client;
      const actions = await running.sendRequest<(CodeAction | Command)[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range: Reflect.get(diagnostic, 'range'),
        context: { diagnostics: [diagnostic], only: ['quickfix'], triggerKind: 1 },
      });
      return (actions ?? []).flatMap((action) => {
        if (!('edit' in action || 'data' in action)) return [];
        const apply = async () => {
          const { edit } = action.edit
            ? action
            : await running.sendRequest<CodeAction>('codeAction/resolve', action);
          if (!edit) return false;
          return vscode.workspace.applyEdit(await running.protocol2CodeConverter.asWorkspaceEdit(edit));
        };
        return [{ title: action.title, silences: action.kind === 'quickfix.silence', apply }];
      });
    },
    suggestions: async (uri, text, places) => suggestionsIn(await client, uri, text, places),
    async restart() {
      // A server that never started, or does not end, must not stand in the way of the next one.
      client = client
        .then((running) => running.dispose())
        .catch((error: unknown) => output.warn('The server before this one:', error))
        .then(start);
      try {
        await client;
      } catch (error) {
        reportFailure(error);
      }
    },
    showOutput: () => output.show(),
    dispose() {
      renderingChanged.dispose();
      void client.then((running) => running.dispose()).catch(() => undefined);
      output.dispose();
    },
  };
}

/** 8 MB: the longest text the server reads, were each of its characters four bytes long. */
const maxFileSize = 8_000_000;

/** The server never hears of the other side of a comparison, so it has nothing to say about it. */
const withoutComparisons: Middleware = {
  didOpen: async (document, next) => (isComparison(document.uri) ? undefined : next(document)),
  didChange: async (event, next) => (isComparison(event.document.uri) ? undefined : next(event)),
  didSave: async (document, next) => (isComparison(document.uri) ? undefined : next(document)),
  didClose: async (document, next) => (isComparison(document.uri) ? undefined : next(document)),
};

/** Through the editor's own file system, which also reads what lies on no disk. */
async function readFile({ uri, base64 }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const file = vscode.Uri.parse(uri);
    if ((await vscode.workspace.fs.stat(file)).size > maxFileSize) return { text: null };
    const bytes = await vscode.workspace.fs.readFile(file);
    return { text: base64 ? base64Of(bytes) : new TextDecoder().decode(bytes) };
  } catch {
    return { text: null };
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}

async function findSpecs(
  { limit }: FindSpecsParams,
  token: vscode.CancellationToken,
): Promise<FindSpecsResult> {
  const found = await vscode.workspace.findFiles(
    '**/*.jobspec.{yaml,yml}',
    '**/node_modules/**',
    limit,
    token,
  );
  return { uris: found.map((uri) => uri.toString()) };
}
