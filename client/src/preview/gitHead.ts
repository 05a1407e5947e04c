import * as vscode from 'vscode';

/** What is used of VS Code's own Git extension, in the first version of its interface. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

/** The text of a file as it was committed last; nothing where there is no Git, or the file is new to it. */
export async function gitHead(uri: vscode.Uri): Promise<{ readonly previous?: string }> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = await extension?.activate();
    const repository = git?.enabled ? git.getAPI(1).getRepository(uri) : undefined;
    return repository ? { previous: await repository.show('HEAD', uri.fsPath) } : {};
  } catch {
    return {};
  }
}
