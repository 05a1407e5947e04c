import type { MessagePort } from 'node:worker_threads';
import type { SpecWorld } from '../specs';
import { type JobOrder, startJob } from './jobs';

/** What a worker is started with. */
export interface WorkerTask {
  readonly order: JobOrder;
  readonly items: readonly string[];
  /** How many items a worker takes at a time. */
  readonly batch: number;
  /** The first item that nobody has taken, shared by all workers. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** What a worker tells: results while it works, then what it has to say at the end. */
export type WorkerMessage<Result, End> =
  | { readonly first: number; readonly results: readonly Result[] }
  | { readonly end: End };

/** Takes items, batch by batch, until none is left. */
export async function work(
  { order, items, batch, next }: WorkerTask,
  knowledge: SpecWorld['knowledge'],
  port: Pick<MessagePort, 'postMessage'>,
): Promise<void> {
  const job = await startJob(order, knowledge);
  for (let first = take(); first < items.length; first = take()) {
    const results: unknown[] = [];
    for (const item of items.slice(first, first + batch)) results.push(await job.run(item));
    tell({ first, results });
  }
  tell({ end: await job.end() });

  function take(): number {
    return Atomics.add(next, 0, batch);
  }
  function tell(message: WorkerMessage<unknown, unknown>): void {
    port.postMessage(message);
  }
}
