import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path below the root of the checkout. */
export function fromRoot(...parts: string[]): string {
  return join(root, ...parts);
}
