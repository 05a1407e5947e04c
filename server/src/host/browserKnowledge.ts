import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/**
 * Fetches the compiled knowledge.
 *
 * @param assets Address of the folder with the bundles; a worker of VS Code does not know its own.
 */
export async function fetchKnowledge(assets: string): Promise<Knowledge> {
  const response = await fetch(new URL('knowledge.jsonl', assets));
  if (!response.ok) throw new Error(`knowledge.jsonl: ${response.status}`);
  return unpackKnowledge(await response.text());
}
