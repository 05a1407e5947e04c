import type { Timers } from './scheduler';

/** Whose turn it is: where somebody looks at a posting, it is shown first, and checked then. */
export interface Turns {
  /** The posting of a version was made for somebody to look at. */
  rendered(uri: string, version: number): void;
  /** Resolves when a version may be checked. */
  toCheck(uri: string, version: number): Promise<void>;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

export interface TurnsOptions {
  /** Milliseconds that a check waits for the posting; should nobody ask for one, it waits no more after that. */
  readonly patience: number;
  readonly timers: Timers;
}

interface Waiting {
  readonly version: number;
  readonly go: () => void;
  timer: unknown;
}

export function createTurns({ patience, timers }: TurnsOptions): Turns {
  /** The newest version somebody looked at. */
  const looked = new Map<string, number>();
  const waiting = new Map<string, Set<Waiting>>();

  function later(uri: string, check: Waiting, run: () => void, milliseconds: number): void {
    timers.clear(check.timer);
    check.timer = timers.set(() => {
      waiting.get(uri)?.delete(check);
      run();
      check.go();
    }, milliseconds);
  }

  return {
    rendered(uri, version) {
      looked.set(uri, Math.max(version, looked.get(uri) ?? version));
      for (const check of waiting.get(uri) ?? []) {
        // Later, because the answer with the posting is still to be sent.
        if (check.version <= version) later(uri, check, () => {}, 0);
      }
    },
    toCheck(uri, version) {
      const shown = looked.get(uri);
      if (shown === undefined || shown >= version) return Promise.resolve();
      return new Promise((go) => {
        const check: Waiting = { version, go, timer: undefined };
        const others = waiting.get(uri) ?? new Set();
        waiting.set(uri, others.add(check));
        later(uri, check, () => looked.delete(uri), patience);
      });
    },
    forget(uri) {
      looked.delete(uri);
      for (const { timer, go } of waiting.get(uri) ?? []) {
        timers.clear(timer);
        go();
      }
      waiting.delete(uri);
    },
  };
}
