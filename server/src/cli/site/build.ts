import { hasLabels, type LeftOut, labelLanguages, type SiteFile, siteFiles } from '../../core/render';
import type { HouseLabels } from '../../core/render/labels';
import { type Terminal, UsageError } from '../command';
import { findFiles } from '../files/find';
import { lookProblems } from '../lookProblems';
import { createSpecLoader } from '../specs';
import { doWork, workersFor } from '../workers/pool';
import { createSiteJob, type SiteResult } from './job';

export interface SiteCall {
  readonly folder: string;
  readonly baseUrl: string | undefined;
  readonly language: string | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A site that is ready to be written, or why it is not. */
export interface MadeSite {
  readonly files: readonly SiteFile[];
  readonly jobs: number;
  readonly leftOut: readonly LeftOut[];
  /** Why there is nothing to be published, a line each. */
  readonly problems: readonly string[];
  /** What should be known, but stops nothing. */
  readonly warnings: readonly string[];
}

export async function makeSite(call: SiteCall, terminal: Terminal): Promise<MadeSite> {
  const { folder, baseUrl, today } = call;
  const { cwd, knowledge } = terminal;
  const { files: items } = await findFiles([folder], cwd);
  const order = { name: 'site', options: { cwd, today, baseUrl } } as const;
  const { results } = await doWork(
    {
      order,
      start: () => createSiteJob(order.options, knowledge),
      items,
      workers: workersFor(items.length, terminal.processors),
      verb: 'Made',
    },
    terminal,
  );
  const entries = results.flatMap((result) => result.entries);
  const loader = await createSpecLoader({ cwd: folder, today, knowledge });
  const house = await loader.ownHouse();
  if (call.language !== undefined) refuseWordless(call.language, house?.look.labels);
  const look = await loader.lookOf(house);
  return {
    files: siteFiles(entries, { baseUrl, language: call.language, labels: house?.look.labels, look }),
    jobs: entries.length,
    leftOut: results.flatMap((result) => result.leftOut),
    problems: [...results.flatMap((result) => result.problems), ...doubled(results)],
    warnings: [...new Set([...lookProblems(look), ...results.flatMap((result) => result.warnings)])],
  };
}

/** A list in one language with headings in another would be wrong twice. */
function refuseWordless(language: string, house: HouseLabels | undefined): void {
  if (hasLabels(language, house)) return;
  throw new UsageError(
    `--language: JobSpec has no words in “${language}” for the list. Use one of ${labelLanguages.join(', ')}, or add your own under “labels” in jobspec.config.yaml.`,
  );
}

/** @returns true where the site can be published. */
export function tellProblems({ problems, warnings }: MadeSite, terminal: Pick<Terminal, 'error'>): boolean {
  for (const line of [...warnings, ...problems]) terminal.error(`jobspec: ${line}\n`);
  return problems.length === 0;
}

/** Two postings of one id would share a page. */
function doubled(results: readonly SiteResult[]): string[] {
  const first = new Map<string, string>();
  return results.flatMap(({ path, entries }) =>
    entries.flatMap(({ id }) => {
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, path);
        return [];
      }
      return [`${path}: the id “${id}” is that of ${other} as well. Give each job an id of its own.`];
    }),
  );
}
