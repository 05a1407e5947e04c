import { fileURLToPath } from 'node:url';
import { UsageError } from '../command';
import { displayPath } from '../files/find';
import { createSpecLoader, type LoadedSpec } from '../specs';
import type { CreateJob } from '../workers/job';
import { type FileReport, reportFile } from './finding';

/** What checking depends on beside the file. */
export interface LintOptions {
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** A text without a file, which the item `-` stands for. */
  readonly input?: { readonly name: string; readonly text: string } | undefined;
}

/** What becomes of a file: its report, or why there is none. */
export type LintResult = { readonly report: FileReport } | { readonly problem: string };

/** What only shows when all files are checked. */
export interface LintEnd {
  /** The configurations that hold for the files, by their addresses, with the reports on them and their catalogs. */
  readonly houses: readonly { readonly config: string; readonly reports: readonly FileReport[] }[];
  /** The rules that could not do their work, and why. */
  readonly failedRules: readonly (readonly [string, string])[];
}

/** Checks files, one after the other. */
export const createLintJob: CreateJob<LintOptions, LintResult, LintEnd> = async (options, knowledge) => {
  const { cwd, input } = options;
  const loader = await createSpecLoader({ ...options, knowledge });

  function check({ document, context }: LoadedSpec, path: string): FileReport {
    const pathOf = (uri: string) => (uri === context.uri ? path : displayPath(fileURLToPath(uri), cwd));
    return reportFile(path, document, loader.service.diagnostics(document, context), pathOf);
  }

  return {
    async run(item) {
      try {
        return item === '-' && input
          ? { report: check(await loader.loadText(input.text, input.name), input.name) }
          : { report: check(await loader.load(item), displayPath(item, cwd)) };
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
      return { houses, failedRules: [...loader.failedRules] };
    },
  };
};
