import { partsOf } from '../core/knowledge/container';
import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/**
 * Fetches the compiled knowledge.
 *
 * @param assets Address of the folder with the bundles; a worker of VS Code does not know its own.
 */
export async function fetchKnowledge(assets: string): Promise<Knowledge> {
  const response = await fetch(new URL('knowledge.bin', assets));
  if (!response.ok) throw new Error(`knowledge.bin: ${response.status}`);
  const parts = [...partsOf(new Uint8Array(await response.arrayBuffer()))];
  // Browsers unpack only while somebody waits, so all of it is unpacked now.
  const texts = new Map(
    await Promise.all(parts.map(async ([part, bytes]) => [part, await unzip(bytes)] as const)),
  );
  return unpackKnowledge((part) => texts.get(part) ?? 'null');
}

function unzip(bytes: Uint8Array): Promise<string> {
  const packed = new Response(new Uint8Array(bytes)).body;
  return new Response(packed?.pipeThrough(new DecompressionStream('gzip'))).text();
}
