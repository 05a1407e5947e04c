import { basename } from 'node:path';
import { slipsOf } from '../../core/document';
import { idOfName, type LeftOut, postingProblems, type SiteEntry, siteEntry } from '../../core/render';
import { UsageError } from '../command';
import { displayPath } from '../files/find';
import { lookProblems } from '../lookProblems';
import { createSpecLoader } from '../specs';
import type { CreateJob } from '../workers/job';

/** What the pages depend on beside their files. */
export interface SiteJobOptions {
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly baseUrl: string | undefined;
}

/** What one file adds to a site. */
export interface SiteResult {
  /** As people write the path. */
  readonly path: string;
  readonly entries: readonly SiteEntry[];
  readonly leftOut: readonly LeftOut[];
  /** Why the file cannot be published, a line each. */
  readonly problems: readonly string[];
  /** What of the house's look cannot be shown. */
  readonly warnings: readonly string[];
}

/** Makes the pages of files, one after the other. */
export const createSiteJob: CreateJob<SiteJobOptions, SiteResult, undefined> = async (options, knowledge) => {
  const { cwd, today, baseUrl } = options;
  const loader = await createSpecLoader({ cwd, today, knowledge });

  async function make(file: string): Promise<SiteResult> {
    const path = displayPath(file, cwd);
    const { document, context } = await loader.load(file);
    const look = await loader.lookOf(context.house);
    const entries: SiteEntry[] = [];
    const leftOut: LeftOut[] = [];
    const problems: string[] = [];
    const name = idOfName(basename(file));
    for (const [at, spec] of document.specs.entries()) {
      if (spec.root?.kind !== 'map' && slipsOf(spec).length === 0) continue;
      const [problem] = postingProblems(document, spec, context);
      if (problem) {
        const line = document.lines.positionAt(problem.span.start).line + 1;
        problems.push(`${path}:${line}: ${problem.message}`);
        continue;
      }
      const id = at === 0 ? name : `${name}-${at + 1}`;
      const entry = siteEntry(document, spec, context, id, { baseUrl, today, look });
      if (typeof entry === 'string') leftOut.push(entry);
      else entries.push(entry);
    }
    return { path, entries, leftOut, problems, warnings: lookProblems(look) };
  }

  return {
    async run(item) {
      try {
        return await make(item);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return {
          path: displayPath(item, cwd),
          entries: [],
          leftOut: [],
          problems: [error.message],
          warnings: [],
        };
      }
    },
    end: async () => undefined,
  };
};
