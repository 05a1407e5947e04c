import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { type Terminal, UsageError } from '../command';
import { createProgress } from '../progress';
import { takeBatches } from './batches';
import type { Job } from './job';
import type { JobOrder } from './jobs';
import type { WorkerMessage, WorkerTask } from './worker';

/** What is done with which items, and by how many. */
export interface Work<Result, End> {
  /** The same job, to be done by other threads, and to be done here. */
  readonly order: JobOrder;
  readonly start: () => Promise<Job<Result, End>>;
  readonly items: readonly string[];
  /** Threads that share the work, this one among them. */
  readonly workers: number;
  /** What happens to the files, such as “Checked”; told where it takes long. */
  readonly verb: string;
}

export interface Done<Result, End> {
  /** In the order of the items, whoever did them. */
  readonly results: readonly Result[];
  /** One for each thread. */
  readonly ends: readonly End[];
}

/** The results are the same whatever the number of workers. */
export async function doWork<Result, End>(
  work: Work<Result, End>,
  terminal: Pick<Terminal, 'startWorker' | 'showStatus'>,
): Promise<Done<Result, End>> {
  const { startWorker } = terminal;
  const progress = createProgress(work.verb, work.items.length, terminal);
  const working =
    startWorker && work.workers > 1
      ? together(work, startWorker, progress.update)
      : here(work, progress.update);
  return working.finally(progress.end);
}

/** Told how many items are done. */
type OnProgress = (done: number) => void;

async function here<Result, End>(
  { start, items }: Work<Result, End>,
  onProgress: OnProgress,
): Promise<Done<Result, End>> {
  const job = await start();
  const results: Result[] = [];
  for (const item of items) {
    results.push(await job.run(item));
    onProgress(results.length);
  }
  return { results, ends: [await job.end()] };
}

/** Items in a batch at most: enough to say little, few enough that nobody waits for the last one long. */
const largestBatch = 32;

/** This thread takes its share: nothing has to be started for it, and it can begin at once. */
async function together<Result, End>(
  { order, start, items, workers }: Work<Result, End>,
  startWorker: (task: WorkerTask, threads: number) => Worker,
  onProgress: OnProgress,
): Promise<Done<Result, End>> {
  const batch = Math.max(1, Math.min(largestBatch, Math.floor(items.length / (workers * 4))));
  const shared = { items, batch, next: new Int32Array(new SharedArrayBuffer(4)) };
  const results: Result[] = [];
  let done = 0;
  const keep = (first: number, some: readonly Result[]): void => {
    for (const [at, result] of some.entries()) results[first + at] = result;
    done += some.length;
    onProgress(done);
  };
  const running = Array.from({ length: workers - 1 }, () => startWorker({ order, ...shared }, workers));
  try {
    const others = running.map((worker) => endOf<Result, End>(worker, keep));
    return { ends: await Promise.all([ownEnd(), ...others]), results };
  } finally {
    await Promise.all(running.map((worker) => worker.terminate()));
  }

  async function ownEnd(): Promise<End> {
    const job = await start();
    await takeBatches(shared, job, async (first, some) => {
      keep(first, some);
      // What the others tell is heard in between.
      await setImmediate();
    });
    return job.end();
  }
}

function endOf<Result, End>(
  worker: Worker,
  onResults: (first: number, results: readonly Result[]) => void,
): Promise<End> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage<Result, End>) => {
      if ('end' in message) resolve(message.end);
      else onResults(message.first, message.results);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new UsageError(`A thread ended early, with code ${code}.`)));
  });
}

/** Starting a thread takes as long as checking about this many files. */
const filesPerWorker = 60;

/** More threads than this wait for the disk and for each other. */
const mostWorkers = 8;

/** How many threads are worth their start. */
export function workersFor(items: number, processors: number): number {
  return Math.min(mostWorkers, processors, Math.floor(items / filesPerWorker));
}
