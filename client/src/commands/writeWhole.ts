import * as vscode from 'vscode';
import { randomName } from '../randomName';

/**
 * Writes a file whole or not at all: first beside its place, under a name that no other file has, then moved
 * there, over a file that has its name unless told otherwise. Of a draft that fails nothing is left.
 * @returns why it could not be written.
 */
export async function writeWhole(
  target: vscode.Uri,
  bytes: Uint8Array,
  { overwrite = true }: { readonly overwrite?: boolean } = {},
): Promise<string | undefined> {
  const draft = target.with({ path: `${target.path}.${randomName()}.jobspec-tmp` });
  try {
    await vscode.workspace.fs.writeFile(draft, bytes);
    await vscode.workspace.fs.rename(draft, target, { overwrite });
    return undefined;
  } catch (error) {
    await vscode.workspace.fs.delete(draft).then(undefined, () => undefined);
    return error instanceof Error ? error.message : String(error);
  }
}
