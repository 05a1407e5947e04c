import { expect, test } from 'vitest';
import { createProgress } from '../../server/src/cli/progress';
import { workersFor } from '../../server/src/cli/workers/pool';

function watched(steps: readonly (readonly [time: number, done: number])[], visible = true): string[] {
  const shown: string[] = [];
  let time = 0;
  const showStatus = visible ? (text: string) => void shown.push(text) : undefined;
  const progress = createProgress('Checked', 300, { showStatus }, () => time);
  for (const [at, done] of steps) {
    time = at;
    progress.update(done);
  }
  progress.end();
  return shown;
}

test('work that is done within a second shows nothing', () => {
  expect(
    watched([
      [100, 100],
      [600, 200],
      [999, 300],
    ]),
  ).toEqual([]);
});

test('longer work shows how far it is, not faster than anybody can read, and takes the line away', () => {
  expect(
    watched([
      [900, 100],
      [1000, 110],
      [1050, 120],
      [1100, 130],
      [1500, 300],
    ]),
  ).toEqual(['Checked 110 of 300 files', 'Checked 130 of 300 files', 'Checked 300 of 300 files', '']);
});

test('nothing is shown where nobody watches', () => {
  expect(watched([[2000, 100]], false)).toEqual([]);
});

test('few files are not worth a thread, and there are never more threads than processors', () => {
  expect([1, 100, 130, 1000, 100_000].map((files) => workersFor(files, 4))).toEqual([0, 1, 2, 4, 4]);
  expect(workersFor(100_000, 64)).toBe(8);
});
