import type { Diagnostic } from 'vscode-languageserver-types';
import type { SpecContext } from '../core/context';
import { renderChangedNotification } from '../protocol';
import type { Connection } from '../rpc/connection';
import { messageTypes } from '../rpc/constants';
import { carryOn } from './carryOn';
import { type Checks, createChecks } from './checks';
import { createDocumentCache } from './documentCache';
import { createDocuments } from './documents';
import { createEditorSettings } from './editorSettings';
import type { Host, HostOptions, OpenDocument } from './hostTypes';
import { createHouseLooks } from './houseLooks';
import { lookEndings } from './look';
import { createPublisher } from './publisher';
import { createScheduler, type Timers } from './scheduler';
import { defaultSettings } from './settings';
import { createTurns, type Turns } from './turns';
import { createWorkspace, type Opened } from './workspace';
import { workspaceEditOf } from './workspaceEdit';

export type { DiagnosticsMode, Host, OpenDocument } from './hostTypes';

/** Milliseconds without a key that count as a pause: shorter than anyone thinks, longer than fast typing. */
const pause = 150;

/** In characters: many times the usual job description. */
const longText = 30_000;
/** Milliseconds that a check waits for the preview to ask for its posting, which it does at every key. */
const patience = 40;

const clock: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as never),
};

export function createHost(options: HostOptions): Host {
  const { connection, service, files, today, hurry, pageUri, roots, mode, can } = options;
  const documents = createDocuments();
  const cache = createDocumentCache(service.parse);
  const checks: Checks = createChecks(({ parsed, context }) => service.diagnostics(parsed, context));
  const houseLooks = createHouseLooks(
    files,
    () => [...roots],
    () => performance.now(),
  );
  const turns: Turns = createTurns({ patience, timers: clock });
  const savedVersions = new Map<string, number>();
  /** Documents the editor has had diagnostics for: not those that are none of ours. */
  const published = new Set<string>();
  const settings = createEditorSettings(connection, can, everythingIsDue);
  /** False until the first check has begun. */
  let warm = false;
  /** True when the author has heard that laws may have changed. */
  let reminded = false;
  let watched = can.registerWatchers;
  let settled = (): void => {};
  const ready = new Promise<void>((resolve) => {
    settled = resolve;
  });

  function isDue(uri: string): boolean {
    return settings.current.lint.run === 'onType' || savedVersions.get(uri) === documents.get(uri)?.version;
  }

  const workspace = createWorkspace({
    documents,
    cache,
    service,
    files,
    roots: () => [...roots],
    watched: () => watched,
    makesFiles: () => can.makesFiles,
    onBrokenConfig: (uri) => {
      const message = service.brokenConfig(uri.split('/').at(-1) ?? uri);
      tell('window/showMessage', { type: messageTypes.info, message });
    },
  });

  async function open(uri: string): Promise<OpenDocument | undefined> {
    const round = checks.roundOf(uri);
    const opened = await workspace.open(uri);
    if (!opened) return undefined;
    const { document, parsed, surroundings } = opened;
    return { uri, version: document.version, round, parsed, context: contextOf(uri, surroundings) };
  }

  function contextOf(uri: string, surroundings: Opened['surroundings']): SpecContext {
    return { uri, today: today(), ...surroundings, ...(pageUri ? { pageUri } : {}) };
  }

  /**
   * The first check of all takes longest, because the knowledge is put together for it. What is plainly wrong
   * need not wait for that.
   */
  async function showMistakes({ uri, version, parsed, context }: OpenDocument): Promise<void> {
    warm = true;
    const mistakes = service.mistakes(parsed, context);
    if (mistakes.length === 0) return;
    send(uri, version, mistakes);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  function check(document: OpenDocument): readonly Diagnostic[] {
    const { uri, parsed, context } = document;
    const found = checks.of(document);
    if (checks.hasMisled(document)) tellPreview([uri]);
    if (!reminded) {
      const message = service.lawReminder(parsed, context);
      reminded = message !== undefined;
      if (message !== undefined) tell('window/showMessage', { type: messageTypes.info, message });
    }
    return found;
  }

  /** An editor that is gone need not be told. */
  const tell: Connection['sendNotification'] = (method, params) => {
    try {
      connection.sendNotification(method, params);
    } catch (error) {
      connection.log.warn(`${method}: ${String(error)}`);
    }
  };

  function send(uri: string, version: number, diagnostics: readonly Diagnostic[]): void {
    published.add(uri);
    tell('textDocument/publishDiagnostics', { uri, version, diagnostics: [...diagnostics] });
  }

  const publish = createPublisher({
    current: (uri) => documents.get(uri),
    compute: async ({ uri }): Promise<readonly Diagnostic[] | undefined> => {
      const document = await open(uri);
      if (!document) return published.has(uri) ? [] : undefined;
      if (!warm) await showMistakes(document);
      return check(document);
    },
    send,
    onError: (error) => connection.log.error(`diagnostics: ${String(error)}`),
  });
  const scheduler = createScheduler({
    pause,
    timers: clock,
    // What the author wants is known only when the editor has answered.
    run: (uri) =>
      carryOn(
        connection,
        'diagnostics',
        ready.then(() => (isDue(uri) ? inTurn(uri) : undefined)),
      ),
  });

  async function inTurn(uri: string): Promise<void> {
    const version = documents.get(uri)?.version;
    if (version !== undefined) await turns.toCheck(uri, version);
    await publish(uri);
  }

  /** Something outside the documents changed: what they extend, or the settings. */
  function everythingIsDue(): void {
    const uris = documents.keys();
    refreshDiagnostics(uris);
    if (can.refreshInlayHints)
      carryOn(connection, 'refresh', connection.sendRequest('workspace/inlayHint/refresh', undefined));
    judgedAnew(uris);
  }

  /** What is said of the score holds no longer, although the text may be the same. */
  function judgedAnew(uris: readonly string[]): void {
    if (can.refreshCodeLenses)
      carryOn(connection, 'refresh', connection.sendRequest('workspace/codeLens/refresh', undefined));
    tellPreview(uris);
  }

  function judged(document: OpenDocument): ReturnType<Host['judged']> {
    return isDue(document.uri) ? { checked: 'now', document } : checks.last(document);
  }

  function tellPreview(uris: readonly string[]): void {
    tell(renderChangedNotification, { uris });
  }

  documents.follow(connection, {
    opened({ uri, version }) {
      savedVersions.set(uri, version);
    },
    changed(document) {
      const { uri } = document;
      if (document.getText().length > longText) hurry();
      if (mode === 'push') scheduler.schedule(uri);
      if (workspace.isOfHouse(uri)) houseChanged(uri);
      else refreshDependents(uri);
    },
    saved({ uri, version }) {
      savedVersions.set(uri, version);
      if (settings.current.lint.run === 'onType') return;
      refreshDiagnostics([uri]);
      judgedAnew([uri]);
    },
    closed({ uri }) {
      scheduler.cancel(uri);
      cache.delete(uri);
      checks.forget(uri);
      turns.forget(uri);
      savedVersions.delete(uri);
      if (published.delete(uri)) tell('textDocument/publishDiagnostics', { uri, diagnostics: [] });
      // What was typed and not saved no longer holds.
      workspace.forget(uri);
      if (workspace.isOfHouse(uri)) houseChanged(uri);
      else refreshDependents(uri);
    },
  });

  /** House rules hold for many files: all others that are open may be judged differently now. */
  function houseChanged(changed: string): void {
    refreshDiagnostics(documents.keys().filter((uri) => uri !== changed));
  }

  /** A spec that extends the changed file may read differently now. */
  function refreshDependents(changed: string): void {
    const dependents = workspace.dependents(changed);
    if (dependents.length === 0) return;
    refreshDiagnostics(dependents);
    tellPreview(dependents);
  }

  function refreshDiagnostics(uris: readonly string[]): void {
    for (const uri of uris) checks.outdate(uri);
    if (mode === 'push') for (const uri of uris) scheduler.schedule(uri);
    else if (can.refreshDiagnostics)
      carryOn(connection, 'refresh', connection.sendRequest('workspace/diagnostic/refresh', undefined));
  }

  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) => {
    const known = changes.filter(({ uri }) => workspace.forget(uri));
    const looks = changes.filter(({ uri }) => houseLooks.forget(uri));
    if (known.length > 0) everythingIsDue();
    else if (looks.length > 0) tellPreview(documents.keys());
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    for (const { uri } of removed) roots.delete(uri);
    for (const { uri } of added) roots.add(uri);
    workspace.foldersChanged();
    everythingIsDue();
  });

  /** Asks to be told of what an editor tells only those that want to know. */
  function register(method: string, registerOptions: unknown): Promise<unknown> {
    return connection.sendRequest('client/registerCapability', {
      registrations: [{ id: method, method, registerOptions }],
    });
  }

  return {
    mode,
    open,
    check,
    specs(token) {
      hurry();
      return workspace.specs(token);
    },
    diagnosticsToShow(document) {
      if (!isDue(document.uri)) return checks.soFar(document) ?? [];
      return (mode === 'push' ? checks.soFar(document) : undefined) ?? checks.of(document);
    },
    withFacts: (document, told) => checks.withFacts(document, told, !isDue(document.uri)),
    rendered: ({ uri, version }) => turns.rendered(uri, version),
    async read(uri) {
      const found = await workspace.read(uri);
      if (!found) return undefined;
      const { version, parsed, surroundings } = found;
      return { uri, version, parsed, context: contextOf(uri, surroundings) };
    },
    isDue,
    judged,
    wantsSkillHints: () => settings.current.inlayHints.skills,
    stop: scheduler.dispose,
    workspaceEdit: (changes) =>
      workspaceEditOf(changes, can.versionedEdits ? (uri) => documents.get(uri)?.version : undefined),
    search: workspace.search,
    looks: houseLooks,
    async start() {
      if (can.registerConfiguration) {
        carryOn(connection, 'settings', register('workspace/didChangeConfiguration', { section: 'jobspec' }));
      }
      if (can.registerWatchers) {
        // House catalogs may have any name.
        const watchers = [{ globPattern: `**/*.{yaml,yml,${lookEndings.join(',')}}` }];
        const orUnwatched = register('workspace/didChangeWatchedFiles', { watchers }).catch(
          (error: unknown) => {
            watched = false;
            throw error;
          },
        );
        carryOn(connection, 'files', orUnwatched);
      }
      await settings.read();
      settled();
      if (JSON.stringify(settings.current) !== JSON.stringify(defaultSettings)) everythingIsDue();
    },
  };
}
