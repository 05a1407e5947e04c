import { describe, expect, test } from 'vitest';
import { createPublisher } from '../../server/src/host/publisher';
import { createScheduler } from '../../server/src/host/scheduler';
import { fakeTimers } from './fakeTimers';

function setUp() {
  const timers = fakeTimers();
  const runs: string[] = [];
  return { timers, runs, scheduler: createScheduler({ pause: 100, timers, run: (uri) => runs.push(uri) }) };
}

describe('scheduler', () => {
  test('runs at once after a rest, and not again', () => {
    const { timers, runs, scheduler } = setUp();
    scheduler.schedule('a');
    expect(runs).toEqual(['a']);
    timers.pass(1000);
    expect(runs).toEqual(['a']);
    scheduler.schedule('a');
    expect(runs).toEqual(['a', 'a']);
  });

  test('runs once at the pause after a burst of keys', () => {
    const { timers, runs, scheduler } = setUp();
    for (let key = 0; key < 60; key++) {
      scheduler.schedule('a');
      timers.pass(50);
    }
    expect(runs).toEqual(['a']);
    timers.pass(100);
    expect(runs).toEqual(['a', 'a']);
  });

  test('documents do not wait for each other', () => {
    const { timers, runs, scheduler } = setUp();
    for (const uri of ['a', 'b', 'a', 'b']) scheduler.schedule(uri);
    timers.pass(100);
    expect(runs.sort()).toEqual(['a', 'a', 'b', 'b']);
  });

  test('a closed document is not run', () => {
    const { timers, runs, scheduler } = setUp();
    scheduler.schedule('a');
    scheduler.schedule('a');
    scheduler.cancel('a');
    timers.pass(100);
    expect(runs).toEqual(['a']);
  });
});

describe('publisher', () => {
  test('never publishes what was computed for an older version, and always the newest', async () => {
    let version = 1;
    const sent: number[] = [];
    const finish: (() => void)[] = [];
    const publish = createPublisher({
      current: (uri) => ({ uri, version }),
      compute: () => new Promise((resolve) => finish.push(() => resolve([]))),
      send: (_uri, sentVersion) => sent.push(sentVersion),
      onError: (error) => {
        throw error;
      },
    });
    const first = publish('a');
    version = 2;
    const second = publish('a');
    finish[1]?.();
    finish[0]?.();
    await Promise.all([first, second]);
    expect(sent).toEqual([2]);
  });

  test('publishes nothing for a document that was closed meanwhile', async () => {
    let open = true;
    const sent: string[] = [];
    const publish = createPublisher({
      current: (uri) => (open ? { uri, version: 1 } : undefined),
      compute: async () => {
        open = false;
        return [];
      },
      send: (uri) => sent.push(uri),
      onError: (error) => {
        throw error;
      },
    });
    await publish('a');
    expect(sent).toEqual([]);
  });
});
