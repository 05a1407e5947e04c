import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decompress } from 'brotli/decompress';
import { describe, expect, test } from 'vitest';
import { createPartReader } from '../../../server/src/core/knowledge/container';
import { knowledgeStreams } from '../../../server/src/core/knowledge/knowledgeParts';

const file = readFileSync(new URL('../../../server/generated/knowledge.bin', import.meta.url));
const inNode = (stream: Uint8Array) => brotliDecompressSync(stream).toString();
const inBrowsers = (stream: Uint8Array) => Buffer.from(decompress(stream)).toString();

describe.each(knowledgeStreams.map((parts) => ({ parts })))('$parts', ({ parts }) => {
  const unpacked: Uint8Array[] = [];
  const read = createPartReader(file, (stream) => {
    unpacked.push(stream);
    return inNode(stream);
  });

  test.each(parts)('what Node unpacks of %s is what browsers unpack', (part) => {
    expect(read(part).length).toBeGreaterThan(500);
    expect(createPartReader(file, inBrowsers)(part)).toBe(read(part));
  });

  test('are unpacked once, and nothing beside them is', () => {
    for (const part of parts) read(part);
    expect(unpacked).toHaveLength(1);
  });
});

// One letter beyond Latin-1 doubles the memory of them all, and the time to search them.
test('the names of the skills are Latin letters, and so is what is unpacked with them', () => {
  const read = createPartReader(file, inNode);
  const [stream] = knowledgeStreams;
  expect(
    stream
      .map(read)
      .join('')
      .match(/[^\0-\xff]/g) ?? [],
  ).toEqual([]);
});
