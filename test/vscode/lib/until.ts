import * as vscode from 'vscode';

export interface Expectation<T> {
  /** What is waited for, as it shall read in an error: "a diagnostic on line 3". */
  readonly what: string;
  /** Any of these may change what `read` returns. */
  readonly events: readonly vscode.Event<unknown>[];
  /** Reads the present state. */
  readonly read: () => T;
  readonly holds: (value: T) => boolean;
  /** Runs after the events are subscribed to, so that nothing it causes is missed. */
  readonly act?: () => unknown;
  /** In milliseconds. */
  readonly timeout?: number;
}

/**
 * Subscribes, acts, and resolves with the first state that holds; rejects with every state it saw. The
 * state before the act does not count, the one right after it does.
 */
export async function until<T>(expectation: Expectation<T>): Promise<T> {
  const { what, events, read, holds, act, timeout = 15_000 } = expectation;
  const seen: T[] = [];
  const subscriptions: vscode.Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const look = () => {
        const value = read();
        seen.push(value);
        if (holds(value)) resolve(value);
      };
      timer = setTimeout(() => reject(new Error(overdue(what, timeout, seen))), timeout);
      for (const event of events) subscriptions.push(event(() => guarded(look, reject)));
      Promise.resolve(act?.()).then(() => guarded(look, reject), reject);
    });
  } finally {
    clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
  }
}

/** Waits for diagnostics of a document that hold; `act` is what makes them change. */
export function untilDiagnostics(
  uri: vscode.Uri,
  what: string,
  holds: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
  act?: () => unknown,
): Promise<readonly vscode.Diagnostic[]> {
  const events = [vscode.languages.onDidChangeDiagnostics];
  return until({
    what,
    events,
    read: () => vscode.languages.getDiagnostics(uri),
    holds,
    ...(act ? { act } : {}),
  });
}

function guarded(look: () => void, reject: (error: unknown) => void): void {
  try {
    look();
  } catch (error) {
    reject(error);
  }
}

function overdue(what: string, timeout: number, seen: readonly unknown[]): string {
  const states = seen.map((value) => `- ${JSON.stringify(value)}`).slice(-20);
  return `Waited ${timeout / 1000} s for ${what}. Seen, oldest first:\n${states.join('\n') || '- nothing'}`;
}
