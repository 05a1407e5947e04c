import type { decompress } from '../brotli';
import { createPartReader } from '../core/knowledge/container';
import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/** What is used of a worker; the server is compiled without the types of a browser. */
declare function importScripts(address: string): void;

/**
 * Fetches the compiled knowledge. What unpacks it is loaded when something in it is first needed: `brotli.js`, which
 * leaves that in a global.
 *
 * @param assets Address of the folder with the bundles; a worker of VS Code does not know its own.
 */
export async function fetchKnowledge(assets: string): Promise<Knowledge> {
  const response = await fetch(new URL('knowledge.bin', assets));
  if (!response.ok) throw new Error(`knowledge.bin: ${response.status}`);
  const file = new Uint8Array(await response.arrayBuffer());
  let unpacker: { readonly decompress: typeof decompress } | undefined;
  const load = (): typeof unpacker => {
    importScripts(new URL('brotli.js', assets).href);
    return Reflect.get(globalThis, 'jobspecBrotli');
  };
  const read = createPartReader(file, (stream) => {
    unpacker ??= load();
    return unpacker ? new TextDecoder().decode(unpacker.decompress(stream)) : '';
  });
  return unpackKnowledge(read);
}
