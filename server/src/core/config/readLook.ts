import { type SpecNode, stringOf, toValue, valueNode } from '../document';
import type { HouseLook } from './types';

/** What a configuration says about how postings look. */
export function readLook(root: SpecNode | undefined): HouseLook {
  const labels = valueNode(root, 'labels');
  const preview = valueNode(root, 'preview');
  return {
    labels:
      labels?.kind === 'map'
        ? Object.fromEntries(labels.entries.map(({ key, value }) => [key, toValue(value)]))
        : undefined,
    theme: stringOf(valueNode(preview, 'theme')),
    css: stringOf(valueNode(preview, 'css')),
    logo: stringOf(valueNode(preview, 'logo')),
  };
}
