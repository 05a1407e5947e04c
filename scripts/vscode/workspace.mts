import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../lib/paths.mts';

/** Read by `test/vscode/lib/options.ts`. */
export interface WorkspaceOptions {
  readonly grep?: string | undefined;
  readonly pictures?: boolean;
}

export interface TestWorkspace {
  readonly path: string;
  remove(): Promise<void>;
}

/** A copy of `test/vscode/workspace` to work in, with the options of this run beside it. */
export async function copyTestWorkspace(options: WorkspaceOptions): Promise<TestWorkspace> {
  const temporary = await mkdtemp(join(tmpdir(), 'jobspec-test-'));
  const path = join(temporary, 'workspace');
  await cp(fromRoot('test/vscode/workspace'), path, { recursive: true });
  await mkdir(join(path, '.vscode'), { recursive: true });
  await writeFile(join(path, '.vscode', 'test-options.json'), JSON.stringify(options));
  return { path, remove: () => rm(temporary, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Tells the suite that the window may be tidied up: the picture of this test has been taken. */
export async function acknowledgePicture(workspace: string, title: string): Promise<void> {
  await writeFile(join(workspace, '.vscode', 'picture-taken'), title);
}
