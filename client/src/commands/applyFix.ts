import * as vscode from 'vscode';
import type { ApplyFixArguments } from '../../../server/src/protocol';

/** Applies the fix that a code lens offers. */
export function applyFix(): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    if (isApplicable(argument)) await applyChanges(argument);
  };
}

/** Writes the changes into the document, as one step that can be undone; not where the text has changed since. */
export async function applyChanges({ uri, version, edits }: ApplyFixArguments): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document.version !== version) {
    void vscode.window.showInformationMessage('The text has changed in the meantime. Please try again.');
    return;
  }
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    change.replace(
      document.uri,
      new vscode.Range(start.line, start.character, end.line, end.character),
      newText,
    );
  }
  await vscode.workspace.applyEdit(change);
}

function isApplicable(argument: unknown): argument is ApplyFixArguments {
  if (typeof argument !== 'object' || argument === null) return false;
  return (
    typeof Reflect.get(argument, 'uri') === 'string' &&
    typeof Reflect.get(argument, 'version') === 'number' &&
    Array.isArray(Reflect.get(argument, 'edits'))
  );
}
