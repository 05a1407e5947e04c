import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { readKnowledge } from '../host/nodeKnowledge';
import { nodePaperWriters } from '../host/nodePaperWriters';
import { localDate } from '../host/today';
import { decodeText } from './files/readText';
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

/** It has what the engine made of this file the last time. */
const startFile = join(__dirname, 'cli.js');

/** In megabytes. Most of what a check makes is gone when it is done; with room for it, nothing is moved around. */
const youngGeneration = 64;

function startWorker(task: WorkerTask, threads: number): Worker {
  compileBriefly(task.items.length, threads);
  return new Worker(startFile, {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
}

function showStatus(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}

function start(): void {
  const helpsPeople = (stream: NodeJS.WriteStream) => stream.isTTY && process.env.TERM !== 'dumb';

  // A reader that closes early, such as `head`, has seen enough: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
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
  }).then((code) => {
    process.exitCode = code;
  });
}

async function help(task: WorkerTask, port: MessagePort): Promise<void> {
  const { work } = await import('./workers/worker');
  await work(task, () => readKnowledge(), port);
}

if (isMainThread || !parentPort) start();
else help(workerData, parentPort);
