import { describe, expect, test } from 'vitest';
import { createTurns } from '../../server/src/host/turns';
import { fakeTimers } from './fakeTimers';

function setUp() {
  const timers = fakeTimers();
  const turns = createTurns({ patience: 40, timers });
  const checked: string[] = [];
  const check = async (uri: string, version: number): Promise<void> => {
    await turns.toCheck(uri, version);
    checked.push(`${uri}${version}`);
  };
  const pass = async (milliseconds: number): Promise<void> => {
    timers.pass(milliseconds);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { turns, checked, check, pass };
}

describe('posting and check', () => {
  test('where nobody looks at a posting, a check waits for nothing', async () => {
    const { checked, check } = setUp();
    await check('a', 1);
    expect(checked).toEqual(['a1']);
  });

  test('a posting that somebody looks at is shown first', async () => {
    const { turns, checked, check, pass } = setUp();
    turns.rendered('a', 1);
    void check('a', 2);
    void check('b', 2);
    await pass(30);
    expect(checked).toEqual(['b2']);
    turns.rendered('a', 2);
    await Promise.resolve();
    expect(checked, 'before the answer is sent').toEqual(['b2']);
    await pass(0);
    expect(checked).toEqual(['b2', 'a2']);
  });

  test('a posting that is shown already is not waited for', async () => {
    const { turns, checked, check } = setUp();
    turns.rendered('a', 3);
    await check('a', 3);
    await check('a', 2);
    expect(checked).toEqual(['a3', 'a2']);
  });

  test('an older posting is not the one that is waited for', async () => {
    const { turns, checked, check, pass } = setUp();
    turns.rendered('a', 1);
    void check('a', 3);
    turns.rendered('a', 2);
    await pass(10);
    expect(checked).toEqual([]);
    turns.rendered('a', 4);
    await pass(0);
    expect(checked).toEqual(['a3']);
  });

  test('who looked away is waited for once', async () => {
    const { turns, checked, check, pass } = setUp();
    turns.rendered('a', 1);
    void check('a', 2);
    await pass(40);
    expect(checked).toEqual(['a2']);
    await check('a', 3);
    expect(checked).toEqual(['a2', 'a3']);
  });

  test('a document that is closed keeps nobody waiting', async () => {
    const { turns, checked, check, pass } = setUp();
    turns.rendered('a', 1);
    void check('a', 2);
    turns.forget('a');
    await pass(0);
    expect(checked).toEqual(['a2']);
    await check('a', 3);
    expect(checked).toEqual(['a2', 'a3']);
  });
});
