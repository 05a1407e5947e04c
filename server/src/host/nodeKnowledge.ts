import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { Knowledge } from '../core/knowledge/types';
import { unpackKnowledge } from '../core/knowledge/unpack';

/** Reads the compiled knowledge, deflated JSON, from `knowledge.bin` beside the bundle. */
export async function readKnowledge(folder: string = __dirname): Promise<Knowledge> {
  const packed = await readFile(join(folder, 'knowledge.bin'));
  return unpackKnowledge((await promisify(inflateRaw)(packed)).toString('utf8'));
}
