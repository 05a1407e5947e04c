import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '../lib/paths.mts';
import { type TemporaryFolder, temporaryFolder } from '../lib/temporaryFolder.mts';

/** Read by `test/vscode/lib/options.ts`. */
export interface WorkspaceOptions {
  readonly grep?: string | undefined;
  readonly pictures?: boolean;
}

/** A copy of `test/vscode/workspace` to work in, with the options of this run beside it. */
export async function copyTestWorkspace(options: WorkspaceOptions): Promise<TemporaryFolder> {
  const temporary = await temporaryFolder('test');
  const path = join(temporary.path, 'workspace');
  await cp(fromRoot('test/vscode/workspace'), path, { recursive: true });
  await mkdir(join(path, '.vscode'), { recursive: true });
  await writeFile(join(path, '.vscode', 'test-options.json'), JSON.stringify(options));
  return { path, remove: temporary.remove };
}

/** Tells the suite that the window may be tidied up: the picture of this test has been taken. */
export async function acknowledgePicture(workspace: string, title: string): Promise<void> {
  await writeFile(join(workspace, '.vscode', 'picture-taken'), title);
}
