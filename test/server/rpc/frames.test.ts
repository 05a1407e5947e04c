import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFrameReader, frame } from '../../../server/src/rpc/frames';
import { runs } from '../../lib/runs';

test('messages come out as they went in, wherever the stream is cut', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(''), fc.constant('é€😀'));
  fc.assert(
    fc.property(fc.array(text), fc.array(fc.nat({ max: 40 })), (texts, cuts) => {
      const bytes = Buffer.from(texts.map(frame).join(''));
      const frames = createFrameReader();
      const got: string[] = [];
      let at = 0;
      for (const cut of [...cuts, bytes.length]) {
        got.push(...frames.read(bytes.subarray(at, at + cut)));
        at += cut;
      }
      expect(got).toEqual(texts);
    }),
    { numRuns: runs(500) },
  );
});

test('other headers do not matter, nor does the case of ours', () => {
  const header = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 2\r\n\r\n';
  expect(createFrameReader().read(Buffer.from(`${header}{}`))).toEqual(['{}']);
});

test.each([
  ['no length', 'Content-Type: text\r\n\r\n{}'],
  ['a length that is no number', 'Content-Length: two\r\n\r\n{}'],
  ['no end', 'x'.repeat(5000)],
])('a header with %s is refused', (_, text) => {
  expect(() => createFrameReader().read(Buffer.from(text))).toThrow(/header/);
});

test('a long message in many pieces takes time in line with its length', () => {
  const text = 'x'.repeat(8_000_000);
  const bytes = Buffer.from(frame(text));
  const frames = createFrameReader();
  const got: string[] = [];
  const started = process.cpuUsage();
  for (let at = 0; at < bytes.length; at += 1000) got.push(...frames.read(bytes.subarray(at, at + 1000)));
  expect(got).toEqual([text]);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
