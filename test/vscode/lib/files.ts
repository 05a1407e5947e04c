import * as vscode from 'vscode';
import { afterThisTest } from './restore';

/** The folder the tests work in: a copy, so that nothing they do touches the checkout. */
export function workspaceUri(...parts: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a folder to work in.');
  return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** The text of a file of the workspace as it is on disk. */
export async function readText(...parts: string[]): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(...parts)));
}

/** Shows a file of `test/vscode/workspace`; after the test it is again as it was. */
export async function openFixture(name: string): Promise<vscode.TextEditor> {
  const uri = workspaceUri(name);
  const original = await vscode.workspace.fs.readFile(uri);
  afterThisTest(() => vscode.workspace.fs.writeFile(uri, original));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Creates a file, shows it, and deletes it after the test. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  afterThisTest(() => vscode.workspace.fs.delete(uri));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Replaces the whole text of an editor, as one edit. */
export async function replaceText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const everything = new vscode.Range(
    new vscode.Position(0, 0),
    document.lineAt(document.lineCount - 1).range.end,
  );
  if (!(await editor.edit((edit) => edit.replace(everything, text))))
    throw new Error('The edit was refused.');
}

/** Changes a setting of the workspace until the end of the test. */
export async function changeSetting(name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const before = configuration.inspect(name)?.workspaceValue;
  await configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
  afterThisTest(() =>
    vscode.workspace.getConfiguration().update(name, before, vscode.ConfigurationTarget.Workspace),
  );
}
