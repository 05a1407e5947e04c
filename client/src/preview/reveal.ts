import * as vscode from 'vscode';

let last: Promise<void> = Promise.resolve();

/**
 * Selects a stretch of a file in the editor that shows it, or in a new one beside the preview. One after the other:
 * a double click is a click as well, and its word shall be what stays selected.
 */
export function revealSource(uri: vscode.Uri, start: number, end: number): Promise<void> {
  const next = last.catch(() => undefined).then(() => select(uri, start, end));
  last = next;
  return next;
}

async function select(uri: vscode.Uri, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? columnOf(uri) ?? vscode.ViewColumn.One,
    selection,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column with a tab of the file, where it is open but not in front. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  )?.viewColumn;
}
