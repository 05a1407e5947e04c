import type {
  ClientCapabilities,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
} from 'vscode-languageserver';
import { CodeActionKind, MarkupKind } from 'vscode-languageserver-types';
import type { Knowledge } from './core/knowledge/types';
import { type ClientAbilities, createLanguageService, fixAllKind } from './core/languageService';
import { once } from './core/text/once';
import type { WorkspaceFiles } from './host/bases';
import { carryOn } from './host/carryOn';
import { registerExporting } from './host/exporting';
import { registerFeatures } from './host/features';
import { createHost, type DiagnosticsMode, type Host } from './host/host';
import { choosePageUri, type PageUri } from './host/pages';
import type { PaperWriters } from './host/paperWriters';
import type { Renderer } from './host/renderer';
import { registerRendering } from './host/rendering';
import type { ScoreCommands } from './host/scoreFeatures';
import { registerWorkspaceFixes } from './host/workspaceFixes';
import type { InitializationOptions } from './protocol';
import type { Connection } from './rpc/connection';
import { incrementalSync } from './rpc/constants';

/** What differs between the places a server runs in. */
export interface ServerEnvironment {
  /** Reads files of the workspace; may ask the client. */
  readonly files: (
    connection: Connection,
    params: InitializeParams,
    roots: () => readonly string[],
  ) => WorkspaceFiles;
  readonly knowledge: (params: InitializeParams) => Promise<Knowledge>;
  /** Asked for when somebody first looks at a posting. */
  readonly renderer: (params: InitializeParams) => Promise<Renderer>;
  readonly paper: (params: InitializeParams) => PaperWriters;
  /** Addresses of the pages of the documentation, for editors that have no command for them. */
  readonly pages?: PageUri;
  /** Today's date, YYYY-MM-DD, where the author is. */
  readonly today: () => string;
  /** Called before work that takes long. */
  readonly hurry?: () => void;
}

/** Connects the language service to an editor. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  let host: Host | undefined;

  connection.onRequest('initialize', async (params): Promise<InitializeResult> => {
    const service = createLanguageService(await environment.knowledge(params), clientAbilities(params), {
      onRuleError: (rule, error) => connection.log.error(`rule ${rule}: ${reasonOf(error)}`),
    });
    const mode = diagnosticsMode(params);
    const roots = new Set(rootsOf(params));
    host = createHost({
      connection,
      service,
      files: environment.files(connection, params, () => [...roots]),
      today: environment.today,
      hurry: environment.hurry ?? (() => {}),
      pageUri: choosePageUri(params.initializationOptions, environment.pages),
      roots,
      mode,
      can: abilitiesOf(params.capabilities),
    });
    const commands = scoreCommands(params.initializationOptions);
    registerFeatures(connection, service, host, commands);
    registerWorkspaceFixes(connection, service, host);
    const renderer = once(() => environment.renderer(params));
    registerRendering(connection, service, host, renderer);
    registerExporting(connection, host, renderer, environment.paper(params));
    return { serverInfo: { name: 'jobspec' }, capabilities: capabilities(mode, commands) };
  });
  connection.onNotification('initialized', () => carryOn(connection, 'start', host?.start()));
  connection.onRequest('shutdown', () => {
    host?.stop();
    return null;
  });
  connection.listen();
}

function capabilities(mode: DiagnosticsMode, commands: ScoreCommands): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: incrementalSync, save: true },
    completionProvider: {
      resolveProvider: true,
      triggerCharacters: [' ', '-', ':', '"', "'", '[', ',', '{'],
    },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: { label: 'JobSpec' },
    foldingRangeProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      resolveProvider: true,
    },
    inlayHintProvider: true,
    ...(commands.score && commands.applyFix ? { codeLensProvider: { resolveProvider: true } } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(mode === 'pull'
      ? {
          diagnosticProvider: {
            identifier: 'jobspec',
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}

/** An editor that can ask for diagnostics does, unless it says that it would rather be told. */
function diagnosticsMode({
  capabilities: { textDocument },
  initializationOptions,
}: InitializeParams): DiagnosticsMode {
  const wanted = optionOf(initializationOptions, 'diagnostics');
  return textDocument?.diagnostic && wanted !== 'push' ? 'pull' : 'push';
}

function clientAbilities({
  capabilities: { textDocument, workspace },
  initializationOptions,
}: InitializeParams): ClientAbilities {
  const { completionItem, completionList } = textDocument?.completion ?? {};
  const skillCommand = commandOf(initializationOptions, 'skillCommand');
  const fixWorkspaceCommand = commandOf(initializationOptions, 'fixWorkspaceCommand');
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return {
    lazyEdits: dataSupport === true && resolveSupport?.properties.includes('edit') === true,
    snippets: completionItem?.snippetSupport === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.snippetEditSupport === true,
    itemDefaults: completionList?.itemDefaults?.includes('editRange') === true,
    hoverFormat: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ? 'markdown' : 'plaintext',
    ...(skillCommand === undefined ? {} : { skillCommand }),
    ...(fixWorkspaceCommand === undefined ? {} : { fixWorkspaceCommand }),
  };
}

function scoreCommands(options: unknown): ScoreCommands {
  return { score: commandOf(options, 'scoreCommand'), applyFix: commandOf(options, 'applyFixCommand') };
}

/** The name of one of the editor's commands; undefined where it has none, or what is no name. */
function commandOf(options: unknown, name: keyof InitializationOptions): string | undefined {
  const value = optionOf(options, name);
  return typeof value === 'string' && /^[\w.-]+$/.test(value) ? value : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function optionOf(options: unknown, name: keyof InitializationOptions): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function abilitiesOf({ workspace }: ClientCapabilities) {
  return {
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    makesFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
  };
}
