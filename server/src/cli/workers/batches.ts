import type { Job } from './job';

/** Items that several threads share: each takes the next batch when it is done with one. */
export interface SharedItems {
  readonly items: readonly string[];
  /** How many items a thread takes at a time. */
  readonly batch: number;
  /** The first item that nobody has taken, shared by all threads. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Takes items, batch by batch, until none is left; tells the results of each batch, with the place of its first item. */
export async function takeBatches<Result>(
  { items, batch, next }: SharedItems,
  job: Pick<Job<Result, unknown>, 'run'>,
  tell: (first: number, results: readonly Result[]) => void | Promise<void>,
): Promise<void> {
  const take = (): number => Atomics.add(next, 0, batch);
  for (let first = take(); first < items.length; first = take()) {
    const results: Result[] = [];
    for (const item of items.slice(first, first + batch)) results.push(await job.run(item));
    await tell(first, results);
  }
}
