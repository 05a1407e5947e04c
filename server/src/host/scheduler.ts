/** Timers as an argument, so that tests decide when time passes. */
export interface Timers {
  set(run: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

/**
 * Runs work for each document as its author pauses: at once after a rest, then once at the end of each burst
 * of changes. Documents never wait for each other.
 */
export interface Scheduler {
  schedule(uri: string): void;
  /** Forgets what is planned for a document. */
  cancel(uri: string): void;
  dispose(): void;
}

export interface SchedulerOptions {
  /** Milliseconds without a change that count as a pause. */
  readonly pause: number;
  readonly timers: Timers;
  readonly run: (uri: string) => void;
}

interface Burst {
  timer: unknown;
  /** True where changes came in since the last run. */
  due: boolean;
}

export function createScheduler({ pause, timers, run }: SchedulerOptions): Scheduler {
  const bursts = new Map<string, Burst>();

  function wait(uri: string, burst: Burst): void {
    burst.timer = timers.set(() => {
      bursts.delete(uri);
      if (burst.due) run(uri);
    }, pause);
  }

  function cancel(uri: string): void {
    const burst = bursts.get(uri);
    if (burst) timers.clear(burst.timer);
    bursts.delete(uri);
  }

  return {
    schedule(uri) {
      const burst = bursts.get(uri);
      if (burst) {
        timers.clear(burst.timer);
        burst.due = true;
        wait(uri, burst);
        return;
      }
      const opened: Burst = { timer: undefined, due: false };
      bursts.set(uri, opened);
      wait(uri, opened);
      run(uri);
    },
    cancel,
    dispose: () => [...bursts.keys()].forEach(cancel),
  };
}
