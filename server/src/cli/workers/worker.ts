import type { MessagePort } from 'node:worker_threads';
import type { SpecWorld } from '../specs';
import { type SharedItems, takeBatches } from './batches';
import { type JobOrder, startJob } from './jobs';

/** What a worker is started with. */
export interface WorkerTask extends SharedItems {
  readonly order: JobOrder;
}

/** What a worker tells: results while it works, then what it has to say at the end. */
export type WorkerMessage<Result, End> =
  | { readonly first: number; readonly results: readonly Result[] }
  | { readonly end: End };

/** Does what is ordered until no item is left. */
export async function work(
  { order, ...shared }: WorkerTask,
  knowledge: SpecWorld['knowledge'],
  port: Pick<MessagePort, 'postMessage'>,
): Promise<void> {
  const job = await startJob(order, knowledge);
  await takeBatches(shared, job, (first, results) => tell({ first, results }));
  tell({ end: await job.end() });

  function tell(message: WorkerMessage<unknown, unknown>): void {
    port.postMessage(message);
  }
}
