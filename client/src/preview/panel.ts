import * as vscode from 'vscode';
import type { RenderResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../languageServer';
import { contentOf } from './content';
import { contentChange, type SentContent } from './contentChange';
import { gitHead } from './gitHead';
import { type LastGood, lastGoodAfter } from './lastGood';
import {
  type Around,
  type FromWebview,
  isFromWebview,
  type PageCursor,
  type PanelState,
  type PreviewOptions,
  type ProbeAction,
  type ProbeResult,
  type ToWebview,
} from './messages';
import { createPageActions } from './pageActions';
import { createRefresher } from './refresher';
import { revealSource } from './reveal';
import { scrollEditor } from './scroll';
import { shellHtml } from './shell';
import { type Failure, stripOf } from './words';

/** One preview: a tab that shows the posting of one file. */
export interface PreviewPanel {
  readonly uri: vscode.Uri;
  readonly locked: boolean;
  readonly active: boolean;
  readonly title: string;
  readonly onDidDispose: vscode.Event<void>;
  /** Shows another file from now on. */
  show(uri: vscode.Uri): void;
  setLocked(locked: boolean): void;
  reveal(viewColumn: vscode.ViewColumn | undefined, preserveFocus: boolean): void;
  refresh(): void;
  /** True where the posting is made from this file: the previewed one, or one it extends. */
  dependsOn(uri: string): boolean;
  moveCursor(uri: string, offset: number): void;
  /** The editor of a file shows this place at its top. */
  scrollTo(uri: string, offset: number): void;
  /** The page got something new to show. */
  readonly onDidUpdate: vscode.Event<void>;
  /** Asks the page; only answered in tests. */
  probe(action: ProbeAction): Promise<ProbeResult>;
  dispose(): void;
}

/** Short enough to feel immediate, long enough to skip the renderings between fast keys. */
const pauseBetweenRenderings = 50;

export function createPreviewPanel(
  panel: vscode.WebviewPanel,
  settings: {
    readonly uri: vscode.Uri;
    readonly locked: boolean;
    readonly options: PreviewOptions;
    readonly extensionUri: vscode.Uri;
    readonly server: LanguageServer;
    readonly probed: boolean;
  },
): PreviewPanel {
  const { extensionUri, server, probed } = settings;
  let { uri, locked, options } = settings;
  let ready = false;
  const untilReady: (() => void)[] = [];
  const updated = new vscode.EventEmitter<void>();
  let disposed = false;
  /** The newest answer of the server, and the last one of a file without syntax problems. */
  let latest: RenderResult | undefined;
  let lastGood: LastGood | undefined;
  /** Counts the answers that were shown, so that a click on an older page does nothing wrong. */
  let answer = 0;
  /** What the page shows; undefined where it has to get everything. */
  let sent: SentContent | undefined;
  let failure: Failure | undefined;
  /** The version an answer was dropped for; should the next one not fit either, it is shown all the same. */
  let askedAgainFor: number | undefined;
  let cursor: { source: string; offset: number } | undefined;
  let probeCount = 0;
  const probes = new Map<number, (result: ProbeResult) => void>();
  const actions = createPageActions(server, post);
  const refresher = createRefresher(render, pauseBetweenRenderings);

  panel.webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')],
  };
  panel.iconPath = {
    light: vscode.Uri.joinPath(extensionUri, 'media', 'file-light.svg'),
    dark: vscode.Uri.joinPath(extensionUri, 'media', 'file-dark.svg'),
  };
  const subscriptions = [
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromWebview(message)) receive(message);
    }),
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away; shown again, it starts anew and says when it is ready.
      if (panel.visible) refresher.request();
      else ready = false;
    }),
    panel.onDidDispose(() => {
      disposed = true;
      refresher.dispose();
      updated.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    }),
  ];
  panel.webview.html = shellHtml(panel.webview, extensionUri, probed);
  updateTitle();
  refresher.request();

  async function render(): Promise<void> {
    const asked = uri;
    const { view, theme } = options;
    const offset = cursor?.source === asked.toString() ? { offset: cursor.offset } : {};
    try {
      // The server knows open documents only, and VS Code closes those that no editor shows.
      const document = await vscode.workspace.openTextDocument(asked);
      const before = view === 'changes' ? await gitHead(asked) : {};
      const trusted = vscode.workspace.isTrusted;
      const posting = { uri: asked.toString(), view, theme, trusted, ...offset, ...before };
      // Also where nothing is underlined: the list holds them all the same.
      const result = await server.render({ ...posting, findings: true });
      if (asked !== uri || view !== options.view) return;
      const { version } = document;
      if (result && result.version !== version && askedAgainFor !== version) {
        askedAgainFor = version;
        refresher.request();
        return;
      }
      const now = { text: document.getText(), look: JSON.stringify([view, theme]) };
      const good =
        result && (await lastGoodAfter(result, lastGood, now, (text) => server.render({ ...posting, text })));
      if (asked !== uri || view !== options.view) return;
      failure = result ? undefined : 'unknown-file';
      latest = result ?? undefined;
      if (good) lastGood = good;
    } catch {
      if (asked === uri) failure = 'no-answer';
    }
    if (disposed || asked !== uri) return;
    updateTitle();
    update();
  }

  function update(): void {
    if (!ready) return;
    const page = shown();
    answer++;
    const strip = stripOf(latest, failure);
    const shownAs = { isCurrent: page === latest, underlined: options.findings };
    if (page) postPage(contentOf(page, answer, shownAs), { strip, cursor: pageCursor() ?? null });
    else post({ type: 'strip', strip });
    postScore();
  }

  function postPage(next: SentContent, around: Around): void {
    const change = sent && contentChange(sent, next);
    sent = next;
    if (change) post({ type: 'change', change, ...around });
    else post({ type: 'content', source: uri.toString(), content: next.content, ...around });
  }

  /** The score takes longer than the posting, so it is worked out only where somebody sees it. */
  function postScore(): void {
    if (ready && options.panel && latest && !latest.broken) actions.postScore(answer, uri, latest);
  }

  /** What the page shows; the places of its blocks are places in that version of the files. */
  function shown(): RenderResult | undefined {
    return lastGood?.page ?? latest;
  }

  function receive(message: FromWebview): void {
    switch (message.type) {
      case 'ready':
        ready = true;
        sent = undefined;
        postState();
        update();
        for (const go of untilReady.splice(0)) go();
        return;
      case 'options':
        chooseOptions(message.options);
        return;
      case 'reveal': {
        const source = shown()?.sources[message.source];
        if (source) reveal(vscode.Uri.parse(source, true), message.start, message.end);
        return;
      }
      case 'revealProblem': {
        const problem = latest?.problems[0];
        if (problem) reveal(uri, problem.start, problem.end);
        return;
      }
      case 'scrolled': {
        const source = shown()?.sources[message.source];
        if (source) scrollEditor(source, message.offset);
        return;
      }
      case 'askFixes':
      case 'applyFix':
      case 'applyScoreFix':
      case 'explain':
        if (message.answer === answer && latest) actions.act(message, uri, latest);
        return;
      case 'probeResult':
        probes.get(message.id)?.(message.result);
        probes.delete(message.id);
    }
  }

  function chooseOptions(next: PreviewOptions): void {
    const before = options;
    options = next;
    if (next.view !== before.view || next.theme !== before.theme) refresher.request();
    else if (next.findings !== before.findings) update();
    else postScore();
  }

  function reveal(source: vscode.Uri, start: number, end: number): void {
    revealSource(source, start, end).catch(() =>
      vscode.window.showWarningMessage('The file this part was written in can no longer be opened.'),
    );
  }

  /** Spelled as the editor spells addresses, which may encode other characters than the server does. */
  function sourcesOf(result: RenderResult | undefined): string[] {
    return (result?.sources ?? []).map((source) => vscode.Uri.parse(source).toString());
  }

  function pageCursor(): PageCursor | undefined {
    const source = cursor ? sourcesOf(shown()).indexOf(cursor.source) : -1;
    return cursor && source >= 0 ? { source, offset: cursor.offset } : undefined;
  }

  function postState(): void {
    const state: PanelState = { uri: uri.toString(), locked, options };
    const announce = vscode.workspace.getConfiguration('jobspec').get('preview.announceUpdates', false);
    post({ type: 'state', state, announce });
  }

  function post(message: ToWebview): void {
    if (disposed) return;
    void panel.webview.postMessage(message);
    if (message.type !== 'probe') updated.fire();
  }

  function updateTitle(): void {
    const name = latest?.title || (uri.path.split('/').at(-1) ?? '');
    const title = locked ? `[Preview] ${name}` : `Preview ${name}`;
    if (panel.title !== title) panel.title = title;
  }

  return {
    get uri() {
      return uri;
    },
    get locked() {
      return locked;
    },
    get active() {
      return panel.active;
    },
    get title() {
      return panel.title;
    },
    onDidDispose: panel.onDidDispose,
    show(next) {
      if (next.toString() === uri.toString()) return;
      uri = next;
      latest = lastGood = failure = cursor = askedAgainFor = sent = undefined;
      postState();
      refresher.request();
    },
    setLocked(next) {
      locked = next;
      postState();
      updateTitle();
    },
    reveal: (viewColumn, preserveFocus) => panel.reveal(viewColumn, preserveFocus),
    refresh() {
      if (panel.visible) refresher.request();
    },
    dependsOn: (other) =>
      other === uri.toString() || sourcesOf(latest).includes(other) || sourcesOf(shown()).includes(other),
    moveCursor(source, offset) {
      cursor = { source, offset };
      const spec = source === uri.toString() ? latest?.spec : undefined;
      if (spec && (offset < spec.start || offset > spec.end)) refresher.request();
      else if (ready && !refresher.busy) {
        const place = pageCursor();
        if (place) post({ type: 'cursor', ...place });
      }
    },
    scrollTo(source, offset) {
      const index = sourcesOf(shown()).indexOf(source);
      if (ready && options.sync && index >= 0) post({ type: 'scroll', source: index, offset });
    },
    onDidUpdate: updated.event,
    async probe(action) {
      if (!ready) await new Promise<void>((resolve) => untilReady.push(resolve));
      probeCount++;
      const id = probeCount;
      const result = new Promise<ProbeResult>((resolve) => probes.set(id, resolve));
      post({ type: 'probe', id, action });
      return result;
    },
    dispose: () => panel.dispose(),
  };
}
