import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from '../vscode/marker.mts';
import { Failure } from './failure.mts';
import { fromRoot, root } from './paths.mts';
import { runToEnd } from './processes.mts';

/** Runs the tests that need no VS Code. Throws a {@link Failure} when they did not run to their end. */
export async function runUnitTests(options: { grep?: string | undefined } = {}): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'jobspec-unit-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await runToEnd(
      process.execPath,
      [
        fromRoot('node_modules/vitest/vitest.mjs'),
        ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...(options.grep === undefined ? [] : [`--testNamePattern=${options.grep}`]),
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const counts = await readReport(report, options.grep !== undefined);
    // A file that cannot be loaded fails the run without a failed test.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

async function readReport(file: string, partial: boolean): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure('The unit tests ended without a report.');
  });
  const report: Report = JSON.parse(text);
  // A test that is switched off proves nothing, so it counts as failed; with a filter, all others are off.
  const off = partial ? 0 : report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + off };
}
