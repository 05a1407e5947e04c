import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createPartReader } from '../core/knowledge/container';
import type { KnowledgePart } from '../core/knowledge/knowledgeParts';
import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/** Reads the compiled knowledge from `knowledge.bin` beside the bundle; what is in it is unpacked when needed. */
export async function readKnowledge(folder?: string): Promise<Knowledge> {
  return unpackKnowledge(partReader(folder));
}

type PartReader = (part: KnowledgePart) => string;

const readers = new Map<string, PartReader>();

/** Unpacks single parts of that file. */
export function partReader(folder: string = __dirname): PartReader {
  const known = readers.get(folder);
  if (known) return known;
  // All at once: the threads that would read it meanwhile take more time to start, and memory.
  const file = readFileSync(join(folder, 'knowledge.bin'));
  const reader = createPartReader(file, (stream) => brotliDecompressSync(stream).toString());
  readers.set(folder, reader);
  return reader;
}
