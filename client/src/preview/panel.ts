import * as vscode from 'vscode';
import type { RenderResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../languageServer';
import { contentOf } from './content';
import { contentChange, type SentContent } from './contentChange';
import type { GoodTexts } from './goodTexts';
import { isFromWebview } from './messageChecks';
import type {
  Around,
  FromWebview,
  KeptText,
  PageCursor,
  PanelState,
  PreviewOptions,
  ProbeAction,
  ProbeResult,
  ToWebview,
} from './messages';
import { createPageActions } from './pageActions';
import { createPageProbe } from './pageProbe';
import { createPostingSource } from './postingSource';
import { createRefresher } from './refresher';
import { revealSource } from './reveal';
import { scrollEditor } from './scroll';
import { shellHtml } from './shell';

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
    readonly goodTexts: GoodTexts;
    readonly probed: boolean;
  },
): PreviewPanel {
  const { extensionUri, server, goodTexts, probed } = settings;
  let { uri, locked, options } = settings;
  let ready = false;
  const untilReady: (() => void)[] = [];
  const updated = new vscode.EventEmitter<void>();
  let disposed = false;
  /** Counts the answers that were shown, so that a click on an older page does nothing wrong. */
  let answer = 0;
  /** What the page shows; undefined where it has to get everything. */
  let sent: SentContent | undefined;
  /** The texts that the page keeps through a reload of the window. */
  let kept: readonly KeptText[] = [];
  let cursor: { source: string; offset: number } | undefined;
  const posting = createPostingSource(server, goodTexts);
  const actions = createPageActions(server, post);
  const pageProbe = createPageProbe(post);
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
    const { view } = options;
    const offset = cursor?.source === asked.toString() ? cursor.offset : undefined;
    const isSameFile = (): boolean => asked === uri;
    const isWanted = (): boolean => asked === uri && view === options.view;
    const said = await posting.ask({ uri: asked, options, offset, isWanted, isSameFile });
    if (said === 'again') refresher.request();
    if (disposed || said !== 'new') return;
    updateTitle();
    if (ready && !isKept()) postState();
    update();
  }

  function update(): void {
    if (!ready) return;
    const { shown: page, latest, strip } = posting;
    answer++;
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
    const { latest } = posting;
    if (ready && options.panel && latest && !latest.broken) actions.postScore(answer, uri, latest);
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
        const source = posting.shown?.sources[message.source];
        if (source) reveal(vscode.Uri.parse(source, true), message.start, message.end);
        return;
      }
      case 'revealProblem': {
        const problem = posting.latest?.problems[0];
        if (problem) reveal(uri, problem.start, problem.end);
        return;
      }
      case 'scrolled': {
        const source = posting.shown?.sources[message.source];
        if (source) scrollEditor(source, message.offset);
        return;
      }
      case 'askFixes':
      case 'applyFix':
      case 'applyScoreFix':
      case 'explain':
        if (message.answer === answer && posting.latest) actions.act(message, uri, posting.latest);
        return;
      case 'probeResult':
        pageProbe.answered(message.id, message.result);
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
    const source = cursor ? sourcesOf(posting.shown).indexOf(cursor.source) : -1;
    return cursor && source >= 0 ? { source, offset: cursor.offset } : undefined;
  }

  function postState(): void {
    kept = goodTexts.needed();
    const state: PanelState = { uri: uri.toString(), locked, options, goodTexts: kept };
    const announce = vscode.workspace.getConfiguration('jobspec').get('preview.announceUpdates', false);
    post({ type: 'state', state, announce });
  }

  /** True where the page keeps all that is worth keeping. */
  function isKept(): boolean {
    const needed = goodTexts.needed();
    return (
      needed.length === kept.length &&
      needed.every(({ uri, text }, at) => uri === kept[at]?.uri && text === kept[at]?.text)
    );
  }

  function post(message: ToWebview): void {
    if (disposed) return;
    void panel.webview.postMessage(message);
    if (message.type !== 'probe') updated.fire();
  }

  function updateTitle(): void {
    const name = posting.latest?.title || (uri.path.split('/').at(-1) ?? '');
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
      posting.forget();
      cursor = sent = undefined;
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
      other === uri.toString() ||
      sourcesOf(posting.latest).includes(other) ||
      sourcesOf(posting.shown).includes(other),
    moveCursor(source, offset) {
      cursor = { source, offset };
      const spec = source === uri.toString() ? posting.latest?.spec : undefined;
      if (spec && (offset < spec.start || offset > spec.end)) refresher.request();
      else if (ready && !refresher.busy) {
        const place = pageCursor();
        if (place) post({ type: 'cursor', ...place });
      }
    },
    scrollTo(source, offset) {
      const index = sourcesOf(posting.shown).indexOf(source);
      if (ready && options.sync && index >= 0) post({ type: 'scroll', source: index, offset });
    },
    onDidUpdate: updated.event,
    async probe(action) {
      if (!ready) await new Promise<void>((resolve) => untilReady.push(resolve));
      return pageProbe.ask(action);
    },
    dispose: () => panel.dispose(),
  };
}
