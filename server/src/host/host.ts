import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import type { JobSpecLanguageService } from '../core/languageService';
import { renderChangedNotification } from '../protocol';
import { createBases, type FileReader } from './bases';
import { createDocumentCache } from './documentCache';
import { createPublisher } from './publisher';
import { createScheduler } from './scheduler';
import { defaultSettings, readSettings, type Settings } from './settings';

/** How diagnostics reach the editor: sent by us, or asked for by it. */
export type DiagnosticsMode = 'push' | 'pull';

export interface HostOptions {
  readonly connection: Connection;
  readonly service: JobSpecLanguageService;
  readonly files: FileReader;
  readonly today: () => string;
  /** Uris of the workspace folders; kept up to date here. */
  readonly roots: Set<string>;
  readonly mode: DiagnosticsMode;
  /** What the editor can do beyond the basics. */
  readonly can: {
    readonly configuration: boolean;
    readonly registerConfiguration: boolean;
    readonly registerWatchers: boolean;
    readonly refreshDiagnostics: boolean;
    readonly workspaceFolders: boolean;
  };
}

/** The open documents and the world around them: everything that has state. */
export interface Host {
  /** Begins to listen for what the editor tells only after it is initialized. */
  start(): Promise<void>;
  /** Plans nothing any more: the editor is going away. */
  stop(): void;
  readonly mode: DiagnosticsMode;
  /** The document as it is now, with what it extends; undefined where it is not open. */
  open(uri: string): Promise<OpenDocument | undefined>;
  /** False where the author wants to be told on save only, and has not saved yet. */
  isDue(uri: string): boolean;
}

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly parsed: SpecDocument;
  readonly context: SpecContext;
}

/** Milliseconds without a key that count as a pause: shorter than anyone thinks, longer than fast typing. */
const pause = 150;

export function createHost(options: HostOptions): Host {
  const { connection, service, files, today, roots, mode, can } = options;
  const documents = new TextDocuments(TextDocument);
  const cache = createDocumentCache(service.parse);
  const savedVersions = new Map<string, number>();
  let settings: Settings = defaultSettings;

  const parsedAt = (uri: string): SpecDocument | undefined => {
    const document = documents.get(uri);
    return document && cache.get(document);
  };
  const bases = createBases({ files, parse: service.parse, open: parsedAt, roots: () => [...roots] });

  async function open(uri: string): Promise<OpenDocument | undefined> {
    const before = parsedAt(uri);
    if (!before) return undefined;
    await bases.load(uri, before);
    const document = documents.get(uri);
    if (!document) return undefined;
    const context: SpecContext = { uri, today: today(), base: bases.base };
    return { uri, version: document.version, parsed: cache.get(document), context };
  }

  const publish = createPublisher({
    current: (uri) => documents.get(uri),
    compute: async ({ uri }): Promise<Diagnostic[]> => {
      const document = await open(uri);
      return document ? service.diagnostics(document.parsed, document.context) : [];
    },
    send: (uri, version, diagnostics) => void connection.sendDiagnostics({ uri, version, diagnostics }),
    onError: (error) => connection.console.error(`diagnostics: ${String(error)}`),
  });
  const scheduler = createScheduler({
    pause,
    timers: {
      set: (run, milliseconds) => setTimeout(run, milliseconds),
      clear: (timer) => clearTimeout(timer as never),
    },
    run: (uri) => void publish(uri),
  });

  /** Something outside the documents changed: what they extend, or the settings. */
  function everythingIsDue(): void {
    const uris = documents.keys();
    if (mode === 'push') for (const uri of uris) scheduler.schedule(uri);
    else if (can.refreshDiagnostics) void connection.languages.diagnostics.refresh();
    void connection.sendNotification(renderChangedNotification, { uris });
  }

  documents.onDidOpen(({ document }) => savedVersions.set(document.uri, document.version));
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    if (mode === 'push' && (settings.lint.run === 'onType' || savedVersions.get(uri) === version))
      scheduler.schedule(uri);
    refreshDependents(uri);
  });
  documents.onDidSave(({ document: { uri, version } }) => {
    savedVersions.set(uri, version);
    if (settings.lint.run === 'onType') return;
    if (mode === 'push') scheduler.schedule(uri);
    else if (can.refreshDiagnostics) void connection.languages.diagnostics.refresh();
  });
  documents.onDidClose(({ document: { uri } }) => {
    scheduler.cancel(uri);
    cache.delete(uri);
    savedVersions.delete(uri);
    if (mode === 'push') void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.listen(connection);

  /** A spec that extends the changed file may read differently now. */
  function refreshDependents(changed: string): void {
    const dependents = documents.keys().filter((uri) => {
      const parsed = uri === changed ? undefined : parsedAt(uri);
      return parsed !== undefined && bases.dependsOn(uri, parsed, changed);
    });
    if (dependents.length === 0) return;
    if (mode === 'push') for (const uri of dependents) scheduler.schedule(uri);
    else if (can.refreshDiagnostics) void connection.languages.diagnostics.refresh();
    void connection.sendNotification(renderChangedNotification, { uris: dependents });
  }

  async function readConfiguration(): Promise<void> {
    if (!can.configuration) return;
    settings = readSettings(await connection.workspace.getConfiguration('jobspec'));
  }

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    if (can.configuration) await readConfiguration();
    else settings = readSettings(memberOf(sent, 'jobspec'));
    everythingIsDue();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const known = changes.filter(({ uri }) => bases.forget(uri));
    if (known.length > 0) everythingIsDue();
  });

  return {
    mode,
    open,
    isDue: (uri) => settings.lint.run === 'onType' || savedVersions.get(uri) === documents.get(uri)?.version,
    stop: scheduler.dispose,
    async start() {
      if (can.registerConfiguration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'jobspec' });
      }
      if (can.registerWatchers) {
        const watchers = [{ globPattern: '**/*.jobspec.{yaml,yml}' }];
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (can.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          for (const { uri } of removed) roots.delete(uri);
          for (const { uri } of added) roots.add(uri);
          everythingIsDue();
        });
      }
      await readConfiguration();
      if (settings !== defaultSettings) everythingIsDue();
    },
  };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
