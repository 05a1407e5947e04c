import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeInterruptedExit } from './interrupts.mts';

const running = new Set<ChildProcess>();
const ownGroup = process.platform !== 'win32';
let guarded = false;

/**
 * Starts a child in a process group of its own. However this script ends, by itself, by Ctrl-C or by a
 * signal, the whole group ends with it.
 */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  guard();
  const child = spawn(command, [...args], { ...options, detached: ownGroup });
  running.add(child);
  child.once('exit', () => {
    // What the child itself started may outlive it.
    signalGroup(child, 'SIGKILL');
    running.delete(child);
  });
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a child and everything it started: politely first, by force after three seconds. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const gone = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
}

export interface Finished {
  /** The exit code; 127 when the command was not found, 128 + 15 when a signal ended it. */
  readonly code: number;
  /** Standard output and standard error, unless they went to the terminal. */
  readonly output: string;
}

/** Runs a command to its end and collects what it prints. */
export function runToEnd(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.once('error', (error) => resolve({ code: 127, output: `${output()}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 143, output: output() }));
  });
}

function guard(): void {
  if (guarded) return;
  guarded = true;
  process.on('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  });
  // Signals must end the process by way of the event "exit"; without a handler they do not.
  beforeInterruptedExit(async () => {});
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // The group is gone already.
  }
}
