import type { SpecWorld } from '../specs';

/** One kind of work on many items, which several threads can do at the same time. */
export interface Job<Result, End> {
  run(item: string): Promise<Result>;
  /** What is to be told once all is done. */
  end(): Promise<End>;
}

/** Makes a job. Its options travel to other threads, so they are plain data, as are its results. */
export type CreateJob<Options, Result, End> = (
  options: Options,
  knowledge: SpecWorld['knowledge'],
) => Promise<Job<Result, End>>;
