import { brotliCompressSync, constants } from 'node:zlib';
import {
  type KnowledgePart,
  knowledgeStreams,
  partEnd,
} from '../../../server/src/core/knowledge/knowledgeParts.ts';

/** Writes the file that `createPartReader` reads. */
export function packParts(parts: Readonly<Record<KnowledgePart, string>>): Uint8Array {
  const packed = knowledgeStreams.map((stream) => compress(stream.map((part) => parts[part]).join(partEnd)));
  const head = JSON.stringify(packed.map(({ length }) => length));
  return Buffer.concat([Buffer.from(`${head}\n`), ...packed]);
}

function compress(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const tries = blockSizes.map((blockSize) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGBLOCK]: blockSize,
      },
    }),
  );
  return tries.reduce((best, next) => (next.length < best.length ? next : best));
}

/** As powers of two; 0 leaves it to Brotli, which does not always find the best. */
const blockSizes = [0, 16];
