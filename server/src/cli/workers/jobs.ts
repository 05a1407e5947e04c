import { createFixJob } from '../lint/fixJob';
import { createLintJob, type LintOptions } from '../lint/job';
import { createSiteJob, type SiteJobOptions } from '../site/job';
import type { SpecWorld } from '../specs';
import type { Job } from './job';

/** A job by its name, with what it needs to know: all that another thread is told. */
export type JobOrder =
  | { readonly name: 'lint' | 'fix'; readonly options: LintOptions }
  | { readonly name: 'site'; readonly options: SiteJobOptions };

/** Makes the job that was ordered. */
export function startJob(order: JobOrder, knowledge: SpecWorld['knowledge']): Promise<Job<unknown, unknown>> {
  switch (order.name) {
    case 'lint':
      return createLintJob(order.options, knowledge);
    case 'fix':
      return createFixJob(order.options, knowledge);
    case 'site':
      return createSiteJob(order.options, knowledge);
  }
}
