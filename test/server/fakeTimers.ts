import type { Timers } from '../../server/src/host/scheduler';

/** Time that passes only when a test says so. */
export function fakeTimers(): Timers & { pass(milliseconds: number): void } {
  let now = 0;
  let next = 0;
  const waiting = new Map<number, { at: number; run: () => void }>();
  return {
    set(run, milliseconds) {
      waiting.set(++next, { at: now + milliseconds, run });
      return next;
    },
    clear: (timer) => void waiting.delete(Number(timer)),
    pass(milliseconds) {
      now += milliseconds;
      for (const [id, { at, run }] of [...waiting].sort((a, b) => a[1].at - b[1].at)) {
        if (at <= now && waiting.delete(id)) run();
      }
    },
  };
}
