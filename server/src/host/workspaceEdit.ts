import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/**
 * Changes to several files.
 * @param versionOf The version of a file that is open, for which alone they hold; undefined where the editor knows
 * no versions of edits.
 */
export function workspaceEditOf(
  changes: ReadonlyMap<string, readonly TextEdit[]>,
  versionOf: ((uri: string) => number | undefined) | undefined,
): WorkspaceEdit {
  if (!versionOf)
    return { changes: Object.fromEntries([...changes].map(([uri, edits]) => [uri, [...edits]])) };
  return {
    documentChanges: [...changes].map(([uri, edits]) => ({
      textDocument: { uri, version: versionOf(uri) ?? null },
      edits: [...edits],
    })),
  };
}
