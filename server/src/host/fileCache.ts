import { fileKey } from './addresses';

/** What files held when they were last read, by their address however its letters are escaped. */
export interface FileCache<T> {
  /** What is known of a file, under the address it was first read at; undefined where it was not read. */
  get(uri: string): Kept<T> | undefined;
  /** What is known of a file, or else what `work` finds in it; done again where the file changes meanwhile. */
  read(uri: string, work: () => Promise<T>): Promise<T>;
  set(uri: string, value: T): void;
  /** Forgets a file that changed; returns true where it had been read, or is being read. */
  forget(uri: string): boolean;
  clear(): void;
}

export interface Kept<T> {
  readonly uri: string;
  readonly value: T;
}

export interface FileCacheOptions {
  /** Files that are kept; the oldest goes first. */
  readonly limit: number;
  /** True for what somebody is about to use: it stays, even beyond the limit. */
  readonly isInUse?: (key: string) => boolean;
}

interface Reading<T> {
  readonly result: Promise<T>;
  readonly state: { changed: boolean };
}

export function createFileCache<T>({ limit, isInUse }: FileCacheOptions): FileCache<T> {
  const kept = new Map<string, Kept<T>>();
  const running = new Map<string, Reading<T>>();

  function set(uri: string, value: T): void {
    const key = fileKey(uri);
    kept.delete(key);
    if (kept.size >= limit) dropOldest();
    kept.set(key, { uri, value });
  }

  function dropOldest(): void {
    for (const key of kept.keys()) {
      if (isInUse?.(key)) continue;
      kept.delete(key);
      if (kept.size < limit) return;
    }
  }

  async function readUnchanged(uri: string, state: Reading<T>['state'], work: () => Promise<T>): Promise<T> {
    try {
      for (;;) {
        state.changed = false;
        const value = await work();
        if (state.changed) continue;
        set(uri, value);
        return value;
      }
    } finally {
      running.delete(fileKey(uri));
    }
  }

  return {
    get: (uri) => kept.get(fileKey(uri)),
    async read(uri, work) {
      const key = fileKey(uri);
      const known = kept.get(key);
      if (known) return known.value;
      const other = running.get(key);
      if (other) return other.result;
      const state = { changed: false };
      const result = readUnchanged(uri, state, work);
      running.set(key, { result, state });
      return result;
    },
    set,
    forget(uri) {
      const key = fileKey(uri);
      const reading = running.get(key);
      if (reading) reading.state.changed = true;
      return kept.delete(key) || reading !== undefined;
    },
    clear() {
      for (const { state } of running.values()) state.changed = true;
      kept.clear();
    },
  };
}
