/**
 * Prints with `console.log`, the one channel that reaches the terminal from every extension host. The
 * harness knows our lines by the two spaces they begin with, or by the marker.
 */
export class PlainReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', (suite) => {
      if (suite.title) console.log(`  ${suite.title}`);
    });
    runner.on('pass', (test) => console.log(`    ✓ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('fail', (test, error: unknown) => {
      console.log(`##jobspec-failed## ${test.fullTitle()}`);
      printFailure(test.title, describe(error));
    });
    runner.on('pending', (test) => {
      printFailure(test.title, 'This test is switched off. Remove it, or make it run.');
    });
  }
}

function printFailure(title: string, reason: string): void {
  console.log(`    ✗ ${title}`);
  console.log(reason.replaceAll(/^/gm, '      '));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
