import 'mocha/mocha.js';
import { readOptions } from './options';
import { untilPictureIsTaken } from './picture';
import { PlainReporter } from './plainReporter';
import { restoreEverything } from './restore';

/**
 * Loads the suites (they use the interface `suite`, `test`), runs them, and prints the line from which the
 * harness learns how many passed and failed. A test that is switched off counts as failed.
 */
export async function runMocha(suites: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 20_000, reporter: PlainReporter });
  const { grep } = await readOptions();
  if (grep) mocha.grep(grep);
  for (const load of Object.values(suites)) await load();
  teardown(async function () {
    await untilPictureIsTaken(this.currentTest);
    await restoreEverything();
  });
  const { passes, failures, pending } = await runAll();
  const failed = failures + pending;
  console.log(`##jobspec-result## ${JSON.stringify({ passed: passes, failed })}`);
  if (failed > 0) throw new Error(`${failed} of ${passes + failed} tests failed.`);
  if (passes === 0) throw new Error('No test ran.');
}

function runAll(): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    // `mocha.run` itself is overridden to read the address of a page, which extension hosts do not have.
    const runner = Mocha.prototype.run.call(mocha, () => {
      if (runner.stats) resolve(runner.stats);
      else reject(new Error('Mocha kept no counts.'));
    });
  });
}
