import * as vscode from 'vscode';

/** The file a menu entry was chosen for, or else the one in the active editor; tells the user if it is none. */
export function chosenSpec(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'jobspec') return document.uri;
  void vscode.window.showInformationMessage(
    'No job description to preview here. Open a file whose name ends in .jobspec.yaml first.',
  );
  return undefined;
}
