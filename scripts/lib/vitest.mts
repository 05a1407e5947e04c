import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counts } from '../vscode/marker.mts';
import { Failure } from './failure.mts';
import { fromRoot, root } from './paths.mts';
import { runToEnd } from './processes.mts';
import { inTemporaryFolder } from './temporaryFolder.mts';

export interface VitestOptions {
  /** Path of a configuration, from the root; the one at the root when absent. */
  readonly config?: string;
  /** Only tests whose title contains this. */
  readonly grep?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a suite of vitest. Throws a {@link Failure} when it did not run to its end. */
export async function runVitest({ config, grep, env }: VitestOptions = {}): Promise<Counts> {
  return inTemporaryFolder('vitest', async (folder) => {
    const report = join(folder, 'report.json');
    const { code } = await runToEnd(
      process.execPath,
      [
        fromRoot('node_modules/vitest/vitest.mjs'),
        ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...(config === undefined ? [] : ['--config', fromRoot(config)]),
        ...(grep === undefined ? [] : [`--testNamePattern=${grep}`]),
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } },
    );
    const counts = await readReport(report, grep !== undefined);
    // A file that cannot be loaded fails the run without a failed test.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  });
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

async function readReport(file: string, partial: boolean): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure('The tests ended without a report.');
  });
  const report: Report = JSON.parse(text);
  // A test that is switched off proves nothing, so it counts as failed; with a filter, all others are off.
  const off = partial ? 0 : report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + off };
}
