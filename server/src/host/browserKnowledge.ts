import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/**
 * Fetches the compiled knowledge, deflated JSON.
 *
 * @param assets Address of the folder with the bundles; a worker of VS Code does not know its own.
 */
export async function fetchKnowledge(assets: string): Promise<Knowledge> {
  const response = await fetch(new URL('knowledge.bin', assets));
  if (!response.ok || !response.body) throw new Error(`knowledge.bin: ${response.status}`);
  const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return unpackKnowledge(await new Response(inflated).text());
}
