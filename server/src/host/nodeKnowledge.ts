import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/** Reads the compiled knowledge from `knowledge.jsonl` beside the bundle. */
export async function readKnowledge(folder: string = __dirname): Promise<Knowledge> {
  return unpackKnowledge(await readFile(join(folder, 'knowledge.jsonl'), 'utf8'));
}
