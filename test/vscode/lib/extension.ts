import * as vscode from 'vscode';

/** The extension under test, activated. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('jobspec.jobspec');
  if (!extension) throw new Error('VS Code does not know the extension jobspec.jobspec.');
  await extension.activate();
  return extension;
}
