import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { once } from '../core/text/once';
import { flagAtEnd } from '../host/engineFlags';
import { readKnowledge } from '../host/nodeKnowledge';
import { nodePaperWriters } from '../host/nodePaperWriters';
import { localDate } from '../host/today';
import { decodeText } from './files/readText';
import { reasonOf } from './reason';
import { run } from './run';
import type { WorkerTask } from './workers/worker';

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return decodeText(Buffer.concat(chunks), 'Standard input');
}

/** With more files than this, what the best of the engine's compilers gives is worth what it takes. */
const manyFiles = 10_000;

/** Node 24 and later have a compiler between the quickest and the best one: for some thousands of files it is enough. */
function compileBriefly(files: number, threads: number): void {
  if (files >= manyFiles || Number.parseInt(process.versions.v8, 10) < 13) return;
  setFlagsFromString('--no-turbofan');
  // Where all processors are at work, threads that compile beside them only make them wait.
  if (threads >= availableParallelism()) setFlagsFromString('--no-concurrent-recompilation');
}

/** By the first thread, whoever set them: a thread that is ended early tells nobody. */
const compileAsUsualAtEnd = once(() => {
  flagAtEnd('--turbofan');
  flagAtEnd('--concurrent-recompilation');
  return true;
});

/** It has what the engine made of this file the last time. */
const startFile = join(__dirname, 'cli.js');

/** In megabytes. Most of what a check makes is gone when it is done; with room for it, nothing is moved around. */
const youngGeneration = 64;

/** What a worker is told. */
interface WorkerCall extends WorkerTask {
  /** How many threads there are in all. */
  readonly threads: number;
  /** How many of the others have been loaded. */
  readonly loaded: Int32Array<SharedArrayBuffer>;
}

const loaded = new Int32Array(new SharedArrayBuffer(4));

function startWorker(task: WorkerTask, threads: number): Worker {
  compileAsUsualAtEnd();
  return new Worker(startFile, {
    workerData: { ...task, threads, loaded } satisfies WorkerCall,
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
}

function showStatus(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}

function start(): void {
  const helpsPeople = (stream: NodeJS.WriteStream) => stream.isTTY && process.env.TERM !== 'dumb';

  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes early, such as `head`, has seen enough: that is no error.
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`jobspec: The output cannot be written: ${reasonOf(error)}.\n`, () =>
      process.exit(2),
    );
  });

  run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    colors: helpsPeople(process.stdout) && !process.env.NO_COLOR,
    columns: process.stdout.columns ?? 100,
    cwd: process.cwd(),
    today: localDate(new Date()),
    input: readInput,
    knowledge: () => readKnowledge(),
    paper: nodePaperWriters(),
    processors: availableParallelism(),
    startWorker,
    ...(helpsPeople(process.stderr) ? { showStatus } : {}),
  }).then(end);
}

/** Ends once all is told, and does not wait until the engine has taken down what it built. */
function end(code: number): void {
  process.exitCode = code;
  process.stdout.write('', (error) => {
    // Told as an event as well, which says what it means.
    if (!error) process.stderr.write('', () => process.exit());
  });
}

async function help({ threads, loaded, ...task }: WorkerCall, port: MessagePort): Promise<void> {
  // For all threads, but not before they all have been loaded: what is kept of them holds for the usual flags.
  const others = Atomics.add(loaded, 0, 1) + 1;
  if (others === threads - 1) compileBriefly(task.items.length, threads);
  const { work } = await import('./workers/worker');
  await work(task, () => readKnowledge(), port);
}

if (isMainThread || !parentPort) start();
else help(workerData, parentPort);
