import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A new folder for the test that runs, removed when it ends, however it ends. */
export function temporaryFolder(): string {
  const folder = make();
  onTestFinished(() => remove(folder));
  return folder;
}

/**
 * A folder that the tests of a file share. It is there from the first call on and removed behind the last of them;
 * where none of them runs, nothing is made.
 */
export function sharedFolder(): () => string {
  let folder: string | undefined;
  afterAll(() => {
    if (folder !== undefined) remove(folder);
  });
  return () => {
    folder ??= make();
    return folder;
  };
}

function make(): string {
  return mkdtempSync(join(tmpdir(), 'jobspec-test-'));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
