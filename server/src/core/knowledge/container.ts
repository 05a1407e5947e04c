import { once } from '../text/once';
import { type KnowledgePart, knowledgeStreams, partEnd } from './knowledgeParts';

/**
 * Finds the parts in the file of the compiled knowledge: a line with the length of each stream in bytes, as JSON, and
 * behind it the streams themselves, each compressed with Brotli.
 *
 * @param unpack Makes text of a stream; asked once for each, when one of its parts is first asked for.
 */
export function createPartReader(
  file: Uint8Array,
  unpack: (stream: Uint8Array) => string,
): (part: KnowledgePart) => string {
  const head = file.indexOf(lineBreak) + 1;
  const lengths: readonly number[] = JSON.parse(String.fromCharCode(...file.subarray(0, head)));
  const texts = new Map<KnowledgePart, () => string>();
  let at = head;
  for (const [index, parts] of knowledgeStreams.entries()) {
    const stream = file.subarray(at, at + (lengths[index] ?? 0));
    at += stream.length;
    const unpacked = once(() => unpack(stream).split(partEnd));
    for (const [place, part] of parts.entries()) texts.set(part, () => unpacked()[place] ?? '');
  }
  return (part) => texts.get(part)?.() ?? '';
}

const lineBreak = 10;
