import * as vscode from 'vscode';

/**
 * The folder for a new job description: the one that was chosen, that of the job description in the active editor,
 * or that of the workspace, of which the author chooses where there are several.
 * @returns undefined where no folder is open, or nothing can be written there.
 */
export async function placeFor(chosen: vscode.Uri | undefined): Promise<vscode.Uri | undefined | 'given up'> {
  const here = chosen ?? folderOfActiveSpec();
  if (here) return writable(here);
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => writable(uri));
  if (folders.length < 2) return folders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: 'Where should the new job description go?',
    ignoreFocusOut: true,
  });
  return picked ? writable(picked.uri) : 'given up';
}

function folderOfActiveSpec(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'jobspec' || document.isUntitled) return undefined;
  return writable(vscode.Uri.joinPath(document.uri, '..'));
}

/** Only what VS Code knows to be closed for writing is left out; the rest shows when the file is made. */
function writable(folder: vscode.Uri): vscode.Uri | undefined {
  return vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false ? undefined : folder;
}
