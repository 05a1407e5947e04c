import { parseArgs } from 'node:util';
import { Failure, messageOf, runMain } from './lib/failure.mts';
import { isInterrupted } from './lib/interrupts.mts';
import { refresh } from './lib/refresh.mts';
import { thorough } from './lib/thorough.mts';
import { runVitest } from './lib/vitest.mts';
import type { Counts } from './vscode/marker.mts';
import { removeOldPictures } from './vscode/pictures.mts';

// Each part is loaded when it runs: most runs need only one.

const options = {
  unit: { type: 'boolean' },
  vscode: { type: 'boolean' },
  web: { type: 'boolean' },
  neovim: { type: 'boolean' },
  preview: { type: 'boolean' },
  papers: { type: 'boolean' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean' },
  grep: { type: 'string' },
} as const;

const usage = `Usage: npm test [-- options]
  --unit           only the quick tests: no VS Code, no programs, no long hostile texts; with --grep, all of them
  --vscode         only the suite inside VS Code
  --web            only the suite in the browser's extension host
  --preview        only the preview in VS Code, used as a person does: keyboard, pointer, axe
  --neovim         only the server behind Neovim
  --papers         only PDF and Word files, read by Poppler and LibreOffice
  --grep TEXT      only tests whose title contains this
  --verbose        also print VS Code's own log
Without options: everything, with types, lint and format.`;

await runMain(async (args) => {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.verbose) process.env.JOBSPEC_VERBOSE = '1';
  const { grep } = values;
  const { unit, vscode, web, preview, neovim, papers } = values;
  const everything = !unit && !vscode && !web && !preview && !neovim && !papers;
  await removeOldPictures();
  const results: Result[] = [];
  const add = async (name: string, run: () => Promise<Counts | undefined>) => {
    console.log(`\n${name}`);
    results.push(await runPart(name, run));
  };
  if (everything) await add('Check', checkAll);
  // The thorough ones look at the build.
  const quick = values.unit === true && grep === undefined;
  let built = false;
  if (quick) await add('Generated files', async () => void (await refresh()));
  else
    await add('Build', async () => {
      const { build } = await import('./build.mts');
      const tooLarge = await build();
      built = true;
      if (tooLarge.length > 0) throw new Failure(tooLarge.join('\n'));
      return undefined;
    });
  // Tests of an older build would tell nothing.
  const withBuild = (run: () => Promise<Counts>) => () => {
    if (!built) throw new Failure('Cannot run: the build failed.');
    return run();
  };
  if (everything || values.unit)
    await add(quick ? `Unit tests but ${thorough.length} files` : 'Unit tests', () =>
      runVitest({ grep, env: quick ? { UNIT_TESTS: 'quick' } : { PROPERTY_RUNS: 'all' } }),
    );
  if (everything || values.vscode)
    await add(
      'VS Code',
      withBuild(async () => (await import('./vscode/nodeSuite.mts')).runNodeSuite({ grep })),
    );
  if (everything || values.web)
    await add(
      'VS Code in the browser',
      withBuild(async () => (await import('./vscode/webSuite.mts')).runWebSuite({ grep })),
    );
  if (everything || values.preview)
    await add(
      'Preview',
      withBuild(() => runVitest({ grep, config: 'test/preview/vitest.config.mts' })),
    );
  if (everything || values.neovim)
    await add(
      'Neovim',
      withBuild(async () => (await import('./lib/neovim.mts')).runNeovimSuite({ grep })),
    );
  if (everything || values.papers)
    await add(
      'PDF and Word files',
      withBuild(async () => (await import('./lib/papers.mts')).runPapersSuite({ grep })),
    );
  return summarize(results);
});

interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly ok: boolean;
  /** Undefined for parts that are no tests, and for tests that could not run. */
  readonly counts: Counts | undefined;
}

async function runPart(name: string, run: () => Promise<Counts | undefined>): Promise<Result> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const counts = await run();
    return { name, seconds: seconds(), ok: counts === undefined || counts.failed === 0, counts };
  } catch (error) {
    // Ctrl-C: no further part may start while the last one is cleaned up.
    if (isInterrupted()) await new Promise(() => {});
    console.error(error instanceof Failure ? messageOf(error) : error);
    return { name, seconds: seconds(), ok: false, counts: undefined };
  }
}

async function checkAll(): Promise<undefined> {
  const { check } = await import('./check.mts');
  if (!(await check())) throw new Failure('The check found the problems above.');
}

/** Prints a line for each part and the total; a part that could not run counts as one failure. */
function summarize(results: readonly Result[]): number {
  console.log('');
  for (const { name, seconds, ok, counts } of results) {
    const detail = counts ? `${counts.passed} passed, ${counts.failed} failed` : ok ? 'fine' : 'FAILED';
    console.log(
      `${ok ? '✓' : '✗'} ${name.padEnd(24)}${detail.padEnd(26)}${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const passed = results.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
  const failed = results.reduce((sum, { ok, counts }) => sum + (counts?.failed ?? (ok ? 0 : 1)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
