import * as vscode from 'vscode';

const undo: (() => PromiseLike<unknown>)[] = [];

/** Registers what puts things back after the current test. The last one registered runs first. */
export function afterThisTest(putBack: () => PromiseLike<unknown>): void {
  undo.push(putBack);
}

/** Runs after every test: closes all editors without saving, then undoes what the test registered. */
export async function restoreEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (let putBack = undo.pop(); putBack; putBack = undo.pop()) await putBack();
}
