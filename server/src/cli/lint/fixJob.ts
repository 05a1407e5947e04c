import { type Change, createPatch } from '../../core/text/patch';
import { UsageError } from '../command';
import { readText, withoutByteOrderMark } from '../files/readText';
import { createSpecLoader } from '../specs';
import type { CreateJob } from '../workers/job';
import { changesOf } from './edits';
import type { LintOptions } from './job';

/** What all safe fixes make of a file; no changes where there is nothing to fix. */
export interface FixResult {
  /** What the file holds now, with its byte order mark. */
  readonly before: string;
  readonly after: string;
  /** Places in `before`, in order. */
  readonly changes: readonly Change[];
}

/** Finds the safe fixes of files, and writes nothing: each file is judged as all of them are now. */
export const createFixJob: CreateJob<LintOptions, FixResult, undefined> = async (options, knowledge) => {
  const { input } = options;
  const loader = await createSpecLoader({ ...options, knowledge }, options);
  return {
    async run(item) {
      try {
        const isInput = item === '-' && input !== undefined;
        const before = isInput ? input.text : readText(item);
        const { document, context } = await loader.loadText(before, isInput ? input.name : item);
        const mark = before.length - withoutByteOrderMark(before).length;
        const changes = changesOf(document, loader.service.fixAll(document, context)).map((change) => ({
          ...change,
          start: change.start + mark,
          end: change.end + mark,
        }));
        return { before, after: createPatch(before).with(changes).text, changes };
      } catch (error) {
        // Whoever checks the file will tell.
        if (error instanceof UsageError) return { before: '', after: '', changes: [] };
        throw error;
      }
    },
    end: async () => undefined,
  };
};
