import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRefresher } from '../../client/src/preview/refresher';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that ends when it is told to. */
function manualWork() {
  const ends: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((resolve) => void ends.push(resolve)));
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { work, endOne };
}

describe('refreshing', () => {
  test('starts at once when idle', () => {
    const { work } = manualWork();
    createRefresher(work, 50).request();
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('many requests in a pause are one more run, at its end', async () => {
    const { work, endOne } = manualWork();
    const refresher = createRefresher(work, 50);
    refresher.request();
    await endOne();
    for (let i = 0; i < 9; i++) refresher.request();
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(work).toHaveBeenCalledTimes(2);
    await endOne();
    await vi.advanceTimersByTimeAsync(500);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('work that takes longer than the pause never overlaps, and the last request is served', async () => {
    const { work, endOne } = manualWork();
    const refresher = createRefresher(work, 50);
    refresher.request();
    await vi.advanceTimersByTimeAsync(200);
    refresher.request();
    await vi.advanceTimersByTimeAsync(200);
    expect(work).toHaveBeenCalledTimes(1);
    await endOne();
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('nothing runs after it was disposed', async () => {
    const { work, endOne } = manualWork();
    const refresher = createRefresher(work, 50);
    refresher.request();
    refresher.request();
    refresher.dispose();
    await endOne();
    await vi.advanceTimersByTimeAsync(500);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
