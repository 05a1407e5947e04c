/** Tells the work on a request whether anybody still waits for its answer. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  /** Calls the listener when the request is cancelled, at once where it is already. */
  onCancellationRequested(listener: () => void): { dispose(): void };
}

export interface CancellationSource {
  readonly token: CancellationToken;
  cancel(): void;
}

export function createCancellation(): CancellationSource {
  const listeners = new Set<() => void>();
  let cancelled = false;
  return {
    token: {
      get isCancellationRequested() {
        return cancelled;
      },
      onCancellationRequested(listener) {
        if (cancelled) listener();
        else listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
    },
    cancel() {
      if (cancelled) return;
      cancelled = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
  };
}
