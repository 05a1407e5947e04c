import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decompress } from 'brotli/decompress';
import { expect, test } from 'vitest';
import { partsOf } from '../../../server/src/core/knowledge/container';
import { knowledgeParts } from '../../../server/src/core/knowledge/knowledgeParts';

const parts = partsOf(readFileSync(new URL('../../../server/generated/knowledge.bin', import.meta.url)));

test.each(knowledgeParts)('what Node unpacks of %s is what browsers unpack', (part) => {
  const packed = parts.get(part) ?? new Uint8Array();
  const text = brotliDecompressSync(packed).toString();
  expect(text.length).toBeGreaterThan(1000);
  expect(Buffer.from(decompress(packed)).toString()).toBe(text);
});

// One letter beyond Latin-1 doubles the memory of them all, and the time to search them.
test('the names of the skills are Latin letters', () => {
  const names = brotliDecompressSync(parts.get('skills') ?? new Uint8Array()).toString();
  expect(names.match(/[^\0-\xff]/g) ?? []).toEqual([]);
});
