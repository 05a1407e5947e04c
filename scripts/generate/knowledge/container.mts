import { constants, gzipSync } from 'node:zlib';
import type { KnowledgePart } from '../../../server/src/core/knowledge/unpack.ts';

/** In the order of `knowledgeParts`. */
const order: readonly KnowledgePart[] = [
  'skills',
  'skillTexts',
  'roles',
  'roleTexts',
  'fields',
  'terms',
  'laws',
  'google',
];

/** Writes the file that `partsOf` reads. */
export function packParts(parts: Readonly<Record<KnowledgePart, unknown>>): Uint8Array {
  const packed = order.map((part) =>
    gzipSync(JSON.stringify(parts[part] ?? null), { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }),
  );
  const head = JSON.stringify(packed.map(({ length }) => length));
  return Buffer.concat([Buffer.from(`${head}\n`), ...packed]);
}
