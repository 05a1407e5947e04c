import { bundle } from './build.mts';
import { generate } from './generate.mts';
import { bundles } from './lib/bundles.mts';
import { messageOf, runMain } from './lib/failure.mts';
import { writeNotices } from './lib/notices.mts';
import { fromRoot, root } from './lib/paths.mts';
import { runToEnd } from './lib/processes.mts';

/**
 * Types, lint, format, and whether the generated files in Git are fresh. Prints everything that is wrong.
 * @param options With `write`, biome fixes what it can.
 * @returns Whether everything is fine.
 */
export async function check(options: { write?: boolean } = {}): Promise<boolean> {
  // The type checker needs the generated files, stale or missing ones included.
  const generated = await timed('generated files', checkGenerated);
  const others = await Promise.all([
    timed('types', checkTypes),
    timed(options.write ? 'lint and format (fixed where possible)' : 'lint and format', () =>
      checkStyle(options.write ?? false),
    ),
    timed('third-party notices', checkNotices),
  ]);
  const results = [generated, ...others];
  for (const { name, seconds, problem } of results) {
    console.log(`  ${problem === undefined ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
    if (problem !== undefined) console.log(problem.trimEnd().replaceAll(/^/gm, '    '));
  }
  return results.every(({ problem }) => problem === undefined);
}

if (import.meta.main) {
  await runMain(async (args) => ((await check({ write: args.includes('--write') })) ? 0 : 1));
}

/** Says what is wrong; undefined when nothing is. */
type Check = () => Promise<string | undefined>;

async function timed(
  name: string,
  run: Check,
): Promise<{ name: string; seconds: number; problem: string | undefined }> {
  const started = performance.now();
  const problem = await run().catch(messageOf);
  return { name, seconds: (performance.now() - started) / 1000, problem };
}

async function checkGenerated(): Promise<string | undefined> {
  const stale = await generate({ check: true });
  await generate();
  return stale.length === 0
    ? undefined
    : `These files were out of date and have been written again. Commit them:\n${stale.join('\n')}`;
}

async function checkTypes(): Promise<string | undefined> {
  return problemOf('typescript/bin/tsc', ['-b', '--pretty', String(process.stdout.isTTY ?? false)]);
}

async function checkStyle(write: boolean): Promise<string | undefined> {
  const command = write ? ['check', '--write'] : ['ci'];
  const colors = process.stdout.isTTY ? 'force' : 'off';
  return problemOf('@biomejs/biome/bin/biome', [...command, '--error-on-warnings', `--colors=${colors}`]);
}

async function checkNotices(): Promise<string | undefined> {
  const shipped = bundles.filter((each) => each.shipped);
  const fresh = await writeNotices(await bundle(shipped, { dev: false, write: false }));
  return fresh ? undefined : 'ThirdPartyNotices.txt was out of date and has been written again. Commit it.';
}

async function problemOf(script: string, args: readonly string[]): Promise<string | undefined> {
  const { code, output } = await runToEnd(process.execPath, [fromRoot('node_modules', script), ...args], {
    cwd: root,
  });
  return code === 0 ? undefined : output.trim() || `ended with exit code ${code}`;
}
