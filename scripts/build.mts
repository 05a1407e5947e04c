import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { generate } from './generate.mts';
import { type Bundle, bundles, esbuildOptions } from './lib/bundles.mts';
import { Failure, runMain } from './lib/failure.mts';
import { minifyFurther } from './lib/minify.mts';
import { writeNotices } from './lib/notices.mts';
import { fromRoot } from './lib/paths.mts';

export interface BuildRequest {
  /** Names of bundles; all when empty. */
  readonly names?: readonly string[];
  /** Readable output with source maps, no size budget. */
  readonly dev?: boolean;
  /** Says nothing unless something is wrong. */
  readonly quiet?: boolean;
}

/**
 * Generates, then bundles.
 * @returns What is larger than its budget allows, a sentence each: usable, but not to be shipped.
 * @throws {Failure} with all errors of all bundles.
 */
export async function build(request: BuildRequest = {}): Promise<readonly string[]> {
  const started = performance.now();
  const chosen = chooseBundles(request.names ?? []);
  const dev = request.dev ?? false;
  await generate();
  const metafiles = await bundle(chosen, { dev, write: true });
  if (chosen.length === bundles.length && !dev) await writeNotices(metafiles);
  const sizes = await measure(chosen);
  if (!request.quiet) {
    for (const { bundle, size } of sizes)
      console.log(`  ${bundle.output.padEnd(24)}${kilobytes(size).padStart(10)}`);
    console.log(`Built ${chosen.length} files in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
  return dev ? [] : overBudget(sizes);
}

/** Rebuilds on every change until `close` is called. */
export async function watch(names: readonly string[] = []): Promise<{ close(): Promise<void> }> {
  const contexts = await Promise.all(
    chooseBundles(names).map((bundle) => {
      const options = esbuildOptions(bundle, true);
      return esbuild.context({ ...options, plugins: [...(options.plugins ?? []), reportRebuilds(bundle)] });
    }),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  return {
    close: async () => {
      await Promise.all(contexts.map((context) => context.dispose()));
    },
  };
}

if (import.meta.main) {
  await runMain(async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, analyze: { type: 'boolean' } },
    });
    if (positionals.length === 0) await cleanOutput();
    const tooLarge = await build({ names: positionals, dev: values.dev === true || values.watch === true });
    if (values.analyze) await printContents(positionals);
    if (tooLarge.length > 0) throw new Failure(tooLarge.join('\n'));
    if (values.watch) {
      await watch(positionals);
      console.log('Watching for changes. Press Ctrl-C to stop.');
    }
    return undefined;
  });
}

/**
 * Bundles, all at the same time, and returns what went into the shipped bundles.
 * @throws {Failure} with all errors of all bundles.
 */
export async function bundle(
  chosen: readonly Bundle[],
  options: { readonly dev: boolean; readonly write: boolean },
): Promise<esbuild.Metafile[]> {
  const results = await Promise.allSettled(chosen.map((each) => buildOne(each, options)));
  const failures = results.flatMap((result) =>
    result.status === 'rejected' ? [describe(result.reason)] : [],
  );
  if (failures.length > 0) throw new Failure(`The build failed:\n${failures.join('\n')}`);
  return results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
}

/** Prints how much each source file takes of each bundle. */
async function printContents(names: readonly string[]): Promise<void> {
  for (const metafile of await bundle(chooseBundles(names), { dev: false, write: false })) {
    console.log(await esbuild.analyzeMetafile(metafile));
  }
}

async function cleanOutput(): Promise<void> {
  await Promise.all(
    ['dist', 'dist-test'].map((folder) => rm(fromRoot(folder), { recursive: true, force: true })),
  );
}

function chooseBundles(names: readonly string[]): readonly Bundle[] {
  if (names.length === 0) return bundles;
  return names.map((name) => {
    const bundle = bundles.find((candidate) => candidate.name === name);
    if (bundle) return bundle;
    throw new Failure(
      `There is no bundle "${name}". There are: ${bundles.map((known) => known.name).join(', ')}.`,
    );
  });
}

async function buildOne(
  bundle: Bundle,
  { dev, write }: { readonly dev: boolean; readonly write: boolean },
): Promise<esbuild.Metafile | undefined> {
  const result = await esbuild.build({ ...esbuildOptions(bundle, dev), metafile: true, write });
  const warnings = await esbuild.formatMessages(result.warnings, { kind: 'warning' });
  for (const warning of warnings) console.error(warning.trimEnd());
  if (write && bundle.shipped && !dev && bundle.output.endsWith('.js')) {
    await minifyFurther(bundle);
    await escapeRareLetters(bundle.output);
  }
  if (write && bundle.name === 'cli.start') await chmod(fromRoot(bundle.output), 0o755);
  return bundle.shipped ? result.metafile : undefined;
}

/**
 * Escapes the letters that minifying leaves as they are. One of them that is not in Latin-1 would make the engine
 * keep the whole program with two bytes a letter.
 */
async function escapeRareLetters(output: string): Promise<void> {
  const text = await readFile(fromRoot(output), 'utf8');
  const escaped = text.replace(
    /[^\0-\xff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (escaped !== text) await writeFile(fromRoot(output), escaped);
}

function describe(reason: unknown): string {
  if (isBuildFailure(reason)) {
    return esbuild
      .formatMessagesSync([...reason.errors], { kind: 'error', color: process.stdout.isTTY })
      .map((text) => text.trimEnd())
      .join('\n');
  }
  return String(reason);
}

function isBuildFailure(reason: unknown): reason is esbuild.BuildFailure {
  return reason instanceof Error && 'errors' in reason && Array.isArray(reason.errors);
}

interface Size {
  readonly bundle: Bundle;
  readonly size: number;
}

function measure(chosen: readonly Bundle[]): Promise<Size[]> {
  return Promise.all(
    chosen.map(async (bundle) => ({ bundle, size: (await stat(fromRoot(bundle.output))).size })),
  );
}

function overBudget(sizes: readonly Size[]): string[] {
  return sizes.flatMap(({ bundle, size }) =>
    bundle.budget === undefined || size <= bundle.budget
      ? []
      : [`${bundle.output} is ${kilobytes(size)}; its budget is ${kilobytes(bundle.budget)}.`],
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function reportRebuilds(bundle: Bundle): esbuild.Plugin {
  return {
    name: 'report-rebuilds',
    setup(context) {
      let isFirst = true;
      context.onEnd((result) => {
        const errors = esbuild.formatMessagesSync(result.errors, { kind: 'error' });
        if (errors.length > 0) console.log(errors.join('\n').trimEnd());
        // What it begins with was just built.
        else if (!isFirst) console.log(`Rebuilt ${bundle.output}`);
        isFirst = false;
      });
    },
  };
}
