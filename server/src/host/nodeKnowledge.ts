import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { partsOf } from '../core/knowledge/container';
import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/** Reads the compiled knowledge from `knowledge.bin` beside the bundle; what is in it is unpacked when needed. */
export async function readKnowledge(folder: string = __dirname): Promise<Knowledge> {
  // All at once: the threads that would read it meanwhile take more time to start, and memory.
  const parts = partsOf(readFileSync(join(folder, 'knowledge.bin')));
  return unpackKnowledge((part) => brotliDecompressSync(parts.get(part) ?? '').toString());
}
