import * as vscode from 'vscode';

/** What is used of VS Code's own Git extension, in the first version of its interface. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
  readonly state: { readonly HEAD?: { readonly commit?: string } };
  show(ref: string, path: string): Promise<string>;
}

/** What a file was, until the next commit. */
interface Committed {
  readonly commit: string | undefined;
  readonly text: Promise<string>;
}

/** The files that previews compared last; the oldest makes room for a new one. */
const known = new Map<string, Committed>();
const limit = 20;

/** The text of a file as it was committed last; nothing where there is no Git, or the file is new to it. */
export async function gitHead(uri: vscode.Uri): Promise<{ readonly previous?: string }> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = await extension?.activate();
    const repository = git?.enabled ? git.getAPI(1).getRepository(uri) : undefined;
    return repository ? { previous: await committed(repository, uri) } : {};
  } catch {
    return {};
  }
}

/** Asks Git once for each commit, not for each key that is typed. */
function committed(repository: Repository, uri: vscode.Uri): Promise<string> {
  const key = uri.toString();
  const commit = repository.state.HEAD?.commit;
  const before = known.get(key);
  if (before && before.commit === commit) return before.text;
  const text = repository.show('HEAD', uri.fsPath);
  const oldest = known.keys().next();
  if (known.size >= limit && !oldest.done) known.delete(oldest.value);
  known.set(key, { commit, text });
  text.catch(() => known.delete(key));
  return text;
}
