import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Renderer } from './renderer';

/** Loads `render.js` from beside the server's own bundle. */
export async function loadRenderer(folder: string = __dirname): Promise<Renderer> {
  const loaded: Renderer = createRequire(join(folder, 'server.js'))('./render.js');
  return loaded;
}
