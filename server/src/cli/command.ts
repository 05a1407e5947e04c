import type { Worker } from 'node:worker_threads';
import type { readKnowledge } from '../host/nodeKnowledge';
import type { PaperWriters } from '../host/paperWriters';
import type { WorkerTask } from './workers/worker';

/** The world of a command, so that tests can watch it. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** True where people read the output, and colors help. */
  readonly colors: boolean;
  /** Width of the screen in letters. */
  readonly columns: number;
  readonly cwd: string;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
  /** Everything on standard input. */
  input(): Promise<string>;
  /** What JobSpec knows about skills and roles. */
  knowledge(): ReturnType<typeof readKnowledge>;
  /** What makes PDF and Word files. */
  readonly paper: PaperWriters;
  /** Shows a line that the next one replaces, and none for an empty text; undefined where nobody is watching. */
  readonly showStatus?: ((text: string) => void) | undefined;
  /** How many threads can work at the same time. */
  readonly processors: number;
  /** Starts a thread that works on its own; undefined where there are none. */
  readonly startWorker?: ((task: WorkerTask, threads: number) => Worker) | undefined;
}

export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  readonly help: string;
  /** Answers with the exit code. Throws where the call cannot be carried out. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** A call that makes no sense; its message is for the person who typed it. */
export class UsageError extends Error {}
