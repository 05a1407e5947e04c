import * as vscode from 'vscode';
import { isComparison } from '../comparisons';
import type { LanguageServer } from '../languageServer';
import { createGoodTexts } from './goodTexts';
import { readPanelState } from './messageChecks';
import { defaultOptions, type PreviewOptions } from './messages';
import { createPreviewPanel, type PreviewPanel } from './panel';
import { beQuiet, scrolledTo } from './scroll';

const viewType = 'jobspec.preview';

/** All open previews: at most one that follows the active editor, and any number of locked ones. */
export interface Previews extends vscode.Disposable {
  open(uri: vscode.Uri, place: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): void;
  toggleLock(): void;
  refresh(): void;
  /** The preview in front, or else the one opened last. */
  current(): PreviewPanel | undefined;
  /** One of the previews got something new to show. */
  readonly onDidUpdate: vscode.Event<void>;
}

export function createPreviews(extensionUri: vscode.Uri, server: LanguageServer, probed: boolean): Previews {
  const panels = new Set<PreviewPanel>();
  const updated = new vscode.EventEmitter<void>();
  const goodTexts = createGoodTexts();

  function add(
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    locked: boolean,
    options: PreviewOptions,
  ): PreviewPanel {
    const preview = createPreviewPanel(panel, {
      uri,
      locked,
      options,
      extensionUri,
      server,
      goodTexts,
      probed,
    });
    panels.add(preview);
    preview.onDidDispose(() => panels.delete(preview));
    preview.onDidUpdate(() => updated.fire());
    return preview;
  }

  function follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== 'jobspec' || isComparison(editor.document.uri)) return;
    const follows = vscode.workspace.getConfiguration('jobspec').get('preview.followEditor', true);
    const panel = [...panels].find(({ locked }) => !locked);
    // Who opens a file that the posting extends wants to see what becomes of the posting.
    if (follows && panel && !panel.dependsOn(editor.document.uri.toString())) panel.show(editor.document.uri);
    moveCursor(editor);
  }

  function moveCursor({ document, selection }: vscode.TextEditor): void {
    const uri = document.uri.toString();
    for (const panel of panels) {
      if (panel.dependsOn(uri)) panel.moveCursor(uri, document.offsetAt(selection.active));
    }
  }

  function followScroll(editor: vscode.TextEditor): void {
    if (editor.document.languageId !== 'jobspec') return;
    const offset = scrolledTo(editor);
    const uri = editor.document.uri.toString();
    if (offset !== undefined) for (const panel of panels) panel.scrollTo(uri, offset);
  }

  function edited(document: vscode.TextDocument): void {
    beQuiet(document);
    refreshDependents([document.uri.toString()]);
  }

  function refreshDependents(uris: readonly string[]): void {
    for (const panel of panels) if (uris.some((uri) => panel.dependsOn(uri))) panel.refresh();
  }

  const current = (): PreviewPanel | undefined =>
    [...panels].find(({ active }) => active) ?? [...panels].at(-1);

  const subscriptions = [
    updated,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => moveCursor(textEditor)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => followScroll(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => edited(document)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => refreshDependents([uri.toString()])),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => refreshDependents([uri.toString()])),
    server.onDidChangeRendering(refreshDependents),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      for (const panel of panels) panel.refresh();
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const kept = readPanelState(state);
        if (!kept) return panel.dispose();
        goodTexts.restore(kept.goodTexts);
        add(panel, vscode.Uri.parse(kept.uri, true), kept.locked, kept.options);
      },
    }),
  ];

  return {
    open(uri, { viewColumn, preserveFocus }) {
      const shown = [...panels].find((panel) => panel.uri.toString() === uri.toString());
      const reused = shown ?? [...panels].find(({ locked }) => !locked);
      if (reused) {
        reused.show(uri);
        // A preview that is open already stays in its column.
        reused.reveal(undefined, preserveFocus);
        return;
      }
      const panel = vscode.window.createWebviewPanel(
        viewType,
        'Preview',
        { viewColumn, preserveFocus },
        { enableFindWidget: true },
      );
      add(panel, uri, false, optionsAtFirst());
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.toString() === uri.toString()) moveCursor(editor);
    },
    toggleLock() {
      const panel = current();
      panel?.setLocked(!panel.locked);
    },
    refresh() {
      for (const panel of panels) panel.refresh();
    },
    current,
    onDidUpdate: updated.event,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      for (const panel of panels) panel.dispose();
    },
  };
}

/** What the settings say; from then on, the toolbar decides. */
function optionsAtFirst(): PreviewOptions {
  const sync = vscode.workspace.getConfiguration('jobspec').get('preview.scrollSync', true);
  return { ...defaultOptions, sync };
}
