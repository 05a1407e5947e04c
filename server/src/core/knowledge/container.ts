import { type KnowledgePart, knowledgeParts } from './knowledgeParts';

/**
 * Finds the parts in the file of the compiled knowledge: a line with the length of each in bytes, as JSON, and
 * behind it the parts themselves, each compressed with Brotli.
 */
export function partsOf(file: Uint8Array): ReadonlyMap<KnowledgePart, Uint8Array> {
  const head = file.indexOf(lineBreak) + 1;
  const lengths: readonly number[] = JSON.parse(String.fromCharCode(...file.subarray(0, head)));
  let at = head;
  return new Map(
    knowledgeParts.map((part, index) => {
      const start = at;
      at += lengths[index] ?? 0;
      return [part, file.subarray(start, at)];
    }),
  );
}

const lineBreak = 10;
