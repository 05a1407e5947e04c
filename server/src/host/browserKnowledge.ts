import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/** The worker's own address; the server is compiled without the types of a browser. */
declare const location: { readonly href: string };

/** Fetches the compiled knowledge, deflated JSON, from `knowledge.bin` beside the worker's own script. */
export async function fetchKnowledge(): Promise<Knowledge> {
  const response = await fetch(new URL('knowledge.bin', location.href));
  if (!response.ok || !response.body) throw new Error(`knowledge.bin: ${response.status}`);
  const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return unpackKnowledge(await new Response(inflated).text());
}
