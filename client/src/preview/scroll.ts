import * as vscode from 'vscode';

/** What follows from a scroll of ours, or from an edit, is no scroll of the author's. In milliseconds. */
const echo = 200;

const quietUntil = new WeakMap<vscode.TextDocument, number>();

/** Shows a place at the top of the editor of a file, where there is one. The focus stays where it is. */
export function scrollEditor(uri: string, offset: number): void {
  const wanted = vscode.Uri.parse(uri).toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  if (!editor) return;
  const { document } = editor;
  const position = document.positionAt(offset);
  if (editor.visibleRanges[0]?.start.line === position.line) return;
  beQuiet(document);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
}

/** For a moment, the editors of this document move on their own. */
export function beQuiet(document: vscode.TextDocument): void {
  quietUntil.set(document, performance.now() + echo);
}

/** The first place an editor shows, where the author scrolled there; undefined where it moved on its own. */
export function scrolledTo({ document, visibleRanges }: vscode.TextEditor): number | undefined {
  if (performance.now() < (quietUntil.get(document) ?? 0)) return undefined;
  const top = visibleRanges[0]?.start;
  return top && document.offsetAt(top.with({ character: 0 }));
}
