import { fileURLToPath } from 'node:url';
import { UsageError } from '../command';
import { displayPath } from '../files/find';
import { createSpecLoader, type HouseChoice, type LoadedSpec } from '../specs';
import type { CreateJob } from '../workers/job';
import { type FileReport, reportFile } from './finding';
import { knownFrom, withoutKnown } from './known';

/** What checking depends on beside the file. */
export interface LintOptions extends HouseChoice {
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** A text without a file, which the item `-` stands for. */
  readonly input?: { readonly name: string; readonly text: string } | undefined;
  /** What files held before; what could be found in them already is left out. */
  readonly before?: ReadonlyMap<string, string> | undefined;
  /** What files would hold, by the item; the others are read. */
  readonly instead?: ReadonlyMap<string, string> | undefined;
  /** True where the score of each file is wanted. */
  readonly scored: boolean;
}

/** What becomes of a file: its report, or why there is none. */
export type LintResult =
  | { readonly report: FileReport }
  | { readonly problem: string }
  | { readonly ignoredBy: string };

/** What only shows when all files are checked. */
export interface LintEnd {
  /** The configurations that hold for the files, by their addresses, with the reports on them and their catalogs. */
  readonly houses: readonly { readonly config: string; readonly reports: readonly FileReport[] }[];
  /** That laws may have changed, where no configuration tells it. */
  readonly lawReminder: string | undefined;
  /** The rules that could not do their work, and why. */
  readonly failedRules: readonly (readonly [string, string])[];
}

/** Checks files, one after the other. */
export const createLintJob: CreateJob<LintOptions, LintResult, LintEnd> = async (options, knowledge) => {
  const { cwd, input, before, instead, scored } = options;
  const loader = await createSpecLoader({ ...options, knowledge }, options);

  let lawReminder: string | undefined;

  async function run(item: string): Promise<LintResult> {
    const isInput = item === '-' && input !== undefined;
    const path = isInput ? input.name : displayPath(item, cwd);
    const earlier = before?.get(item);
    // First what was there before: whoever extends this file shall get what is there now.
    const known =
      earlier === undefined ? undefined : knownFrom(check(await loader.loadText(earlier, item), path));
    const text = instead?.get(item) ?? (isInput ? input.text : undefined);
    const file = isInput ? input.name : item;
    const loaded = text === undefined ? await loader.load(file) : await loader.loadText(text, file);
    const { house, uri } = loaded.context;
    if (house?.ignores(uri)) return { ignoredBy: displayPath(fileURLToPath(house.uri), cwd) };
    const checked = check(loaded, path);
    lawReminder ??= loader.service.lawReminder(loaded.document, loaded.context);
    const report = known ? withoutKnown(checked, known) : checked;
    const score = scored ? scoreOf(loaded) : undefined;
    return { report: score === undefined ? report : { ...report, score } };
  }

  function check({ document, context }: LoadedSpec, path: string): FileReport {
    const pathOf = (uri: string) => (uri === context.uri ? path : displayPath(fileURLToPath(uri), cwd));
    return reportFile(path, document, loader.service.diagnostics(document, context), pathOf);
  }

  /** A file may hold several job descriptions; it is as good as the worst of them. */
  function scoreOf({ document, context }: LoadedSpec): number | undefined {
    const scores = document.specs.flatMap(
      ({ range }) => loader.service.score(document, context, range.start) ?? [],
    );
    return scores.length > 0 ? Math.min(...scores.map(({ value }) => value)) : undefined;
  }

  return {
    async run(item) {
      try {
        return await run(item);
      } catch (error) {
        if (error instanceof UsageError) return { problem: error.message };
        throw error;
      }
    },
    async end() {
      const houses = (await loader.loadHouses()).map(({ config, files }) => ({
        config,
        reports: files.map((file) => check(file, displayPath(file.file, cwd))),
      }));
      return { houses, lawReminder, failedRules: [...loader.failedRules] };
    },
  };
};
