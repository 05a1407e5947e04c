import type { Renderer } from './renderer';

/** What is used of a worker; the server is compiled without the types of a browser. */
declare function importScripts(address: string): void;

/**
 * Loads `render.js`, which leaves the renderer in a global of that name.
 *
 * @param assets Address of the folder with the bundles.
 */
export async function importRenderer(assets: string): Promise<Renderer> {
  importScripts(new URL('render.js', assets).href);
  const loaded: Renderer = Reflect.get(globalThis, 'jobspecRenderer');
  return loaded;
}
