import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageUri } from './pages';

/** The pages of `docs` beside the folder of the bundles, as far as they are installed. */
export function createNodePages(root: string = join(__dirname, '..')): PageUri {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const file = join(root, path);
      known.set(path, existsSync(file) ? pathToFileURL(file).href : undefined);
    }
    return known.get(path);
  };
}
