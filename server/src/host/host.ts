import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import type { DocumentKind, JobSpecLanguageService } from '../core/languageService';
import { renderChangedNotification } from '../protocol';
import { createBases, sameUri, type WorkspaceFiles } from './bases';
import { createDocumentCache } from './documentCache';
import { configName, createHouse } from './house';
import { createPublisher } from './publisher';
import { createScheduler } from './scheduler';
import { defaultSettings, readSettings, type Settings } from './settings';
import { createSkillSearch, type SkillSearch } from './skillSearch';
import { createWorkspaceIndex } from './workspaceIndex';

/** How diagnostics reach the editor: sent by us, or asked for by it. */
export type DiagnosticsMode = 'push' | 'pull';

export interface HostOptions {
  readonly connection: Connection;
  readonly service: JobSpecLanguageService;
  readonly files: WorkspaceFiles;
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
    readonly versionedEdits: boolean;
  };
}

/** The open documents and the world around them: everything that has state. */
export interface Host {
  /** Begins to listen for what the editor tells only after it is initialized. */
  start(): Promise<void>;
  /** Plans nothing any more: the editor is going away. */
  stop(): void;
  readonly mode: DiagnosticsMode;
  /** The document as it is now, with what it extends; undefined where it is not open, or none of ours. */
  open(uri: string): Promise<OpenDocument | undefined>;
  /** False where the author wants to be told on save only, and has not saved yet. */
  isDue(uri: string): boolean;
  /** Changes to several files, valid for the versions that are open now. */
  workspaceEdit(changes: ReadonlyMap<string, readonly TextEdit[]>): WorkspaceEdit;
  readonly search: SkillSearch;
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
  /** Documents the editor has had diagnostics for: not those that are none of ours. */
  const published = new Set<string>();
  let settings: Settings = defaultSettings;

  const parsedAt = (uri: string): SpecDocument | undefined => {
    const document = documents.get(uri);
    return document && cache.get(document);
  };
  const openAt = (uri: string): { uri: string; document: SpecDocument } | undefined => {
    const found = documents.get(uri) ?? documents.all().find((document) => sameUri(document.uri, uri));
    return found && { uri: found.uri, document: cache.get(found) };
  };
  const house = createHouse({
    files,
    service,
    open: openAt,
    roots: () => [...roots],
    onBroken: (uri) => connection.window.showInformationMessage(service.brokenConfig(nameOf(uri))),
  });
  const index = createWorkspaceIndex({
    files,
    service,
    open: openAt,
    openSpecs: () => documents.all().flatMap((each) => (kindOf(each) === 'spec' ? [each.uri] : [])),
  });
  const search = createSkillSearch(index, house, service);
  const bases = createBases({ files, parse: service.parse, open: parsedAt, roots: () => [...roots] });

  async function open(uri: string): Promise<OpenDocument | undefined> {
    if (!documents.get(uri)) return undefined;
    const rules = await house.rulesFor(uri);
    const opened = documents.get(uri);
    const kind = opened && kindOf(opened);
    if (!opened || !kind) return undefined;
    if (kind === 'spec') await bases.load(uri, cache.get(opened));
    const document = documents.get(uri);
    if (!document) return undefined;
    const base = kind === 'spec' ? { base: bases.base } : {};
    const context: SpecContext = { uri, kind, today: today(), ...base, ...(rules ? { house: rules } : {}) };
    return { uri, version: document.version, parsed: cache.get(document), context };
  }

  const publish = createPublisher({
    current: (uri) => documents.get(uri),
    compute: async ({ uri }): Promise<Diagnostic[] | undefined> => {
      const document = await open(uri);
      if (document) return service.diagnostics(document.parsed, document.context);
      return published.has(uri) ? [] : undefined;
    },
    send: (uri, version, diagnostics) => {
      published.add(uri);
      void connection.sendDiagnostics({ uri, version, diagnostics });
    },
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
    refreshDiagnostics(uris);
    void connection.sendNotification(renderChangedNotification, { uris });
  }

  documents.onDidOpen(({ document }) => savedVersions.set(document.uri, document.version));
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    if (mode === 'push' && (settings.lint.run === 'onType' || savedVersions.get(uri) === version))
      scheduler.schedule(uri);
    if (isOfHouse(uri)) houseChanged(uri);
    else refreshDependents(uri);
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
    if (published.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    // What was typed and not saved no longer holds.
    index.forget(uri);
    if (isOfHouse(uri)) {
      house.forget(uri);
      houseChanged(uri);
    }
  });
  documents.listen(connection);

  /** What a document holds; undefined for the YAML of others. */
  function kindOf({ uri, languageId }: TextDocument): DocumentKind | undefined {
    return house.kindOf(uri) ?? (languageId === 'yaml' ? undefined : 'spec');
  }

  function isOfHouse(uri: string): boolean {
    const kind = house.kindOf(uri);
    return kind === 'config' || kind === 'catalog';
  }

  /** House rules hold for many files: all others that are open may be judged differently now. */
  function houseChanged(changed: string): void {
    refreshDiagnostics(documents.keys().filter((uri) => uri !== changed));
  }

  /** A spec that extends the changed file may read differently now. */
  function refreshDependents(changed: string): void {
    const dependents = documents.all().flatMap((document) => {
      const { uri } = document;
      const isOther = uri !== changed && kindOf(document) === 'spec';
      return isOther && bases.dependsOn(uri, cache.get(document), changed) ? [uri] : [];
    });
    if (dependents.length === 0) return;
    refreshDiagnostics(dependents);
    void connection.sendNotification(renderChangedNotification, { uris: dependents });
  }

  function refreshDiagnostics(uris: readonly string[]): void {
    if (mode === 'push') for (const uri of uris) scheduler.schedule(uri);
    else if (can.refreshDiagnostics) void connection.languages.diagnostics.refresh();
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
    for (const { uri } of changes) index.forget(uri);
    const known = changes.filter(({ uri }) => [bases.forget(uri), house.forget(uri)].includes(true));
    if (known.length > 0) everythingIsDue();
  });

  return {
    mode,
    open,
    isDue: (uri) => settings.lint.run === 'onType' || savedVersions.get(uri) === documents.get(uri)?.version,
    stop: scheduler.dispose,
    workspaceEdit(changes) {
      if (!can.versionedEdits)
        return { changes: Object.fromEntries([...changes].map(([uri, edits]) => [uri, [...edits]])) };
      return {
        documentChanges: [...changes].map(([uri, edits]) => {
          const version = documents.get(uri)?.version ?? null;
          return { textDocument: { uri, version }, edits: [...edits] };
        }),
      };
    },
    search,
    async start() {
      if (can.registerConfiguration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'jobspec' });
      }
      if (can.registerWatchers) {
        // House catalogs may have any name.
        const watchers = [{ globPattern: '**/*.{yaml,yml}' }];
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (can.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          for (const { uri } of removed) roots.delete(uri);
          for (const { uri } of added) roots.add(uri);
          index.clear();
          everythingIsDue();
        });
      }
      await readConfiguration();
      if (settings !== defaultSettings) everythingIsDue();
    },
  };
}

function nameOf(uri: string): string {
  return uri.split('/').at(-1) ?? configName;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
