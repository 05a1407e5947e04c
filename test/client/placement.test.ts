import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAround, placeBeside } from '../../client/webview/placement';
import { runs } from '../lib/runs';

const room = { left: 0, top: 40, right: 320, bottom: 600 };

test.each([
  ['below, where it fits', 100, { left: 20, top: 124, maxHeight: 468 }],
  ['above, where it does not fit below', 500, { left: 20, top: 296, maxHeight: 448 }],
])('%s', (_, top, placement) => {
  const words = { left: 20, top, right: 80, bottom: top + 20 };
  expect(placeBeside(words, { width: 200, height: 200 }, room)).toEqual(placement);
});

test('where there is more room, where it fits nowhere, and never over the words', () => {
  const words = { left: 20, top: 300, right: 80, bottom: 360 };
  expect(placeBeside(words, { width: 200, height: 900 }, room)).toEqual({
    left: 20,
    top: 48,
    maxHeight: 248,
  });
});

test('what will be higher soon is where it has room for that', () => {
  const words = { left: 20, top: 370, right: 80, bottom: 390 };
  expect(placeBeside(words, { width: 200, height: 150 }, room).top).toBe(394);
  expect(placeBeside(words, { width: 200, height: 150 }, room, 90).top).toBe(216);
});

test('it never covers words that are in the window, and never leaves it at the sides', () => {
  const number = fc.integer({ min: 0, max: 560 });
  fc.assert(
    fc.property(number, number, number, number, (left, at, width, height) => {
      const words = { left: left % 300, top: 40 + at, right: 310, bottom: Math.min(600, 60 + at) };
      const size = { width: Math.min(width, 304), height };
      const placed = placeBeside(words, size, room);
      const bottom = placed.top + Math.min(height, placed.maxHeight);
      expect(bottom <= words.top || placed.top >= words.bottom).toBe(true);
      expect(placed.left).toBeGreaterThanOrEqual(8);
      expect(placed.left + size.width).toBeLessThanOrEqual(312);
    }),
    { numRuns: runs(1000) },
  );
});

test('words of two lines are one box', () => {
  const first = { left: 200, top: 10, right: 300, bottom: 20 };
  const second = { left: 0, top: 20, right: 40, bottom: 30 };
  expect(boxAround([first, second])).toEqual({ left: 0, top: 10, right: 300, bottom: 30 });
});
