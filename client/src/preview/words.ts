import type { RenderResult } from '../../../server/src/protocol';
import type { Strip } from './messages';

const noPreview = 'No preview for this file: its name has to end in .jobspec.yaml.';
const cannotRefresh =
  'The preview cannot be refreshed. The file may be gone, or JobSpec has to be restarted.';

export type Failure = 'unknown-file' | 'no-answer';

/** What the strip above the posting says, if anything. */
export function stripOf(latest: RenderResult | undefined, failure: Failure | undefined): Strip | null {
  if (failure) return { message: failure === 'unknown-file' ? noPreview : cannotRefresh };
  const problem = latest?.broken ? latest.problems[0] : undefined;
  return problem ? { message: problem.message, jump: 'Show' } : null;
}

/** What is said in place of a posting, where there is nothing to show. */
export function nothingToShow(latest: RenderResult | undefined): string {
  return latest?.guessed
    ? 'Nothing to show yet. Once the problem above is mended, the posting appears here.'
    : 'Nothing to show yet. Write a title and a summary, and they appear here.';
}
